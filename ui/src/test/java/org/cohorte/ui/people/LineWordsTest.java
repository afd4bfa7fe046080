package org.cohorte.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.query.lines.Line.Common;
import org.cohorte.query.lines.Line.Laboratory;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.lines.LineTime.Precision;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class LineWordsTest {

    private final LineWords words =
            new LineWords(Texts.in(Locale.FRENCH), ZoneId.of("Europe/Paris"), Map.of(), Map.of());

    @Test
    void a_date_is_as_precise_as_its_source() {
        LocalDate day = LocalDate.of(2024, 2, 12);
        assertThat(words.when(time(day, Precision.YEAR))).isEqualTo("2024");
        assertThat(words.when(time(day, Precision.MONTH))).isEqualTo("02/2024");
        assertThat(words.when(time(day, Precision.DAY))).isEqualTo("12/02/2024");
        Instant morning = Instant.parse("2024-02-12T07:10:00Z");
        assertThat(words.when(Optional.of(new LineTime(day, Optional.of(morning), Precision.INSTANT))))
                .isEqualTo("12/02/2024, 08:10");
        assertThat(words.when(Optional.empty())).isEqualTo("–");
    }

    @Test
    void a_bound_keeps_its_sign_and_a_range_may_have_one_end() {
        Laboratory bound = result(Optional.of("<="), "7.4", Optional.empty(), Optional.of("6.5"));
        assertThat(words.value(bound)).isEqualTo("≤\u00a07,4");
        assertThat(words.reference(bound)).isEqualTo("≤\u00a06,5");
        Laboratory inside = result(Optional.empty(), "60", Optional.of("45"), Optional.of("84"));
        assertThat(words.reference(inside)).isEqualTo("45–84");
        assertThat(words.measure(inside)).isEqualTo("µmol/L");
    }

    private static Optional<LineTime> time(LocalDate day, Precision precision) {
        return Optional.of(new LineTime(day, Optional.empty(), precision));
    }

    private static Laboratory result(
            Optional<String> comparator, String value, Optional<String> low, Optional<String> high) {
        Common common = new Common(
                "d1",
                Optional.empty(),
                1,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
        return new Laboratory(
                common,
                Optional.empty(),
                "Créatinine",
                comparator,
                Optional.of(new BigDecimal(value)),
                Optional.of("umol/L"),
                Optional.empty(),
                low.map(BigDecimal::new),
                high.map(BigDecimal::new),
                Optional.empty(),
                true);
    }
}
