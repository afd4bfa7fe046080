package org.cohorte.export.table;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.lines.LineTime.Precision;
import org.junit.jupiter.api.Test;

/** Pseudonyms and shifted dates: the same inside an export, others in the next, and nothing that gives the shift away. */
class GuiseTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    private final Guise first = disguised(FIRST);

    private static Guise disguised(UUID export) {
        return new Guise.Disguised(new ExportKeys(SECRET, export), PARIS);
    }

    @Test
    void pseudonymsAreStableInsideAnExportAndDifferBetweenExports() {
        assertThat(first.patient("ABC")).hasSize(26).isEqualTo(disguised(FIRST).patient("ABC"));
        assertThat(first.patient("ABC"))
                .isNotEqualTo(disguised(SECOND).patient("ABC"))
                .isNotEqualTo(first.patient("ABD"))
                .isNotEqualTo("ABC");
        assertThat(new Guise.Disguised(new ExportKeys("x".repeat(32).getBytes(US_ASCII), FIRST), PARIS).patient("ABC"))
                .as("under another secret")
                .isNotEqualTo(first.patient("ABC"));
    }

    @Test
    void staysHaveKeysOfTheirOwn() {
        Map<Integer, String> keys = Map.of(12, "HOSPITAL-12");
        assertThat(new Guise.AsIs(PARIS).stay(12, keys)).isEqualTo(Cell.text("HOSPITAL-12"));
        assertThat(first.stay(12, keys))
                .isNotEqualTo(Cell.text("HOSPITAL-12"))
                .isNotEqualTo(first.stay(112, keys))
                .isEqualTo(disguised(FIRST).stay(12, keys));
    }

    @Test
    void everyShiftIsReachedAndNoneIsZero() {
        ExportKeys keys = new ExportKeys(SECRET, FIRST);
        Set<Integer> shifts =
                IntStream.range(0, 20_000).mapToObj(i -> keys.shift("P" + i)).collect(Collectors.toSet());

        assertThat(shifts)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(-180, 180)
                        .filter(shift -> shift != 0)
                        .boxed()
                        .toList());
    }

    @Test
    void intervalsOfAPatientAreKeptToTheMinuteAcrossSummerTime() {
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            String patient = "P" + random.nextInt(100);
            LocalDateTime from = LocalDateTime.of(2019, 1, 1, 0, 0).plusMinutes(random.nextInt(3_000_000));
            LocalDateTime to = from.plusMinutes(random.nextInt(1_000_000));
            assertThat(ChronoUnit.MINUTES.between(shifted(patient, from), shifted(patient, to)))
                    .as("%s from %s to %s, seed 42", patient, from, to)
                    .isEqualTo(ChronoUnit.MINUTES.between(real(from), real(to)));
            assertThat(shifted(patient, from).toLocalTime())
                    .isEqualTo(real(from).toLocalTime());
        }
    }

    private LocalDateTime shifted(String patient, LocalDateTime time) {
        return ((Cell.Moment) first.time(moment(time), patient)).time();
    }

    /** Times that the change of the clock leaves out are moved by the calendar. */
    private static LocalDateTime real(LocalDateTime time) {
        return time.atZone(PARIS).toLocalDateTime();
    }

    private static LineTime moment(LocalDateTime time) {
        Instant instant = time.atZone(PARIS).toInstant();
        return new LineTime(time.toLocalDate(), Optional.of(instant), Precision.INSTANT);
    }

    @Test
    void datesThatAreNotWhollyKnownDoNotGiveTheShiftAway() {
        for (int i = 0; i < 400; i++) {
            LocalDate year = day(new LineTime(LocalDate.of(2020, 1, 1), Optional.empty(), Precision.YEAR), "P" + i);
            LocalDate month = day(new LineTime(LocalDate.of(2020, 6, 1), Optional.empty(), Precision.MONTH), "P" + i);
            assertThat(year).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(month.getDayOfMonth()).isEqualTo(1);
        }
    }

    private LocalDate day(LineTime time, String patient) {
        return ((Cell.Day) first.time(time, patient)).day();
    }

    @Test
    void agesAbove90AreOne() {
        assertThat(first.age(OptionalInt.of(89))).isEqualTo(age(89));
        assertThat(first.age(OptionalInt.of(90))).isEqualTo(age(90));
        assertThat(first.age(OptionalInt.of(104))).isEqualTo(age(90));
        assertThat(first.age(OptionalInt.empty())).isEqualTo(Cell.empty());
        assertThat(new Guise.AsIs(PARIS).age(OptionalInt.of(104))).isEqualTo(age(104));
    }

    private static Cell age(int years) {
        return new Cell.Quantity(BigDecimal.valueOf(years));
    }

    @Test
    void nominativeDatesAreThoseOfTheSource() {
        LocalDateTime time = LocalDateTime.of(2024, 7, 1, 8, 30);
        assertThat(new Guise.AsIs(PARIS).time(moment(time), "P")).isEqualTo(new Cell.Moment(time));
    }
}
