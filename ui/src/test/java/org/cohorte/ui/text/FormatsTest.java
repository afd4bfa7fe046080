package org.cohorte.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Formats french = new Formats(Locale.FRENCH);
    private final Formats english = new Formats(Locale.ENGLISH);

    @Test
    void thousands_are_grouped_by_a_narrow_space_in_french_and_a_comma_in_english() {
        assertThat(french.number(9846)).isEqualTo("9\u202f846");
        assertThat(english.number(1_912_304)).isEqualTo("1,912,304");
        assertThat(french.number(0)).isEqualTo("0");
    }

    @Test
    void decimals_keep_the_digits_they_came_with() {
        assertThat(french.number(new BigDecimal("7.40"))).isEqualTo("7,40");
        assertThat(english.number(new BigDecimal("7.4"))).isEqualTo("7.4");
        assertThat(french.number(new BigDecimal("1E+3"))).isEqualTo("1\u202f000");
    }

    @Test
    void a_negative_number_takes_the_true_minus_sign() {
        assertThat(french.number(-19)).isEqualTo("\u221219");
        assertThat(english.number(new BigDecimal("-0.5"))).isEqualTo("\u22120.5");
    }

    @Test
    void sizes_of_files_and_times_to_wait_are_as_coarse_as_they_deserve() {
        assertThat(french.bytes(18_412_000)).isEqualTo("18,4\u00a0Mo");
        assertThat(english.bytes(912_345)).isEqualTo("912\u00a0kB");
        assertThat(french.bytes(12)).isEqualTo("12\u00a0o");
        assertThat(french.duration(Duration.ofSeconds(76))).isEqualTo("1\u00a0min 10\u00a0s");
        assertThat(french.duration(Duration.ofMillis(10))).isEqualTo("1\u00a0s");
        assertThat(french.duration(Duration.ofMinutes(125))).isEqualTo("2\u00a0h\u00a005\u00a0min");
    }

    @Test
    void a_change_always_shows_its_direction() {
        assertThat(french.change(-1375)).isEqualTo("\u22121\u202f375");
        assertThat(french.change(7)).isEqualTo("+7");
        assertThat(french.change(0)).isEqualTo("=");
    }

    @Test
    void a_share_has_one_decimal_unless_it_is_round() {
        assertThat(french.percent(127, 9846)).isEqualTo("1,3\u202f%");
        assertThat(english.percent(441, 1000)).isEqualTo("44.1%");
        assertThat(french.percent(5, 10)).isEqualTo("50\u202f%");
    }

    @Test
    void a_share_too_small_to_be_written_is_not_written_as_nothing() {
        assertThat(french.percent(1, 1_000_000)).isEqualTo("<\u00a00,1\u202f%");
        assertThat(french.percent(0, 10)).isEqualTo("0\u202f%");
        assertThat(french.percent(0, 0)).isEqualTo("0\u202f%");
    }

    @Test
    void dates_are_those_of_the_hospital_zone() {
        Instant lateEvening = Instant.parse("2026-11-20T23:40:00Z");
        assertThat(french.dateTime(lateEvening, PARIS)).isEqualTo("21/11/2026, 00:40");
        assertThat(english.dateTime(lateEvening, PARIS)).isEqualTo("21 Nov 2026, 00:40");
    }

    @Test
    void today_and_yesterday_are_named_and_older_days_are_dates() {
        Instant now = Instant.parse("2026-11-21T13:32:00Z");
        assertThat(french.recent(now, now, PARIS)).isEqualTo("aujourd’hui, 14:32");
        assertThat(english.recent(now.minus(Duration.ofDays(1)), now, PARIS)).isEqualTo("yesterday, 14:32");
        assertThat(french.recent(now.minus(Duration.ofDays(2)), now, PARIS)).isEqualTo("19/11/2026");
    }

    @Test
    void times_taken_are_in_seconds() {
        assertThat(french.seconds(Duration.ofMillis(214))).isEqualTo("0,21\u00a0s");
        assertThat(english.seconds(Duration.ofMillis(12_005))).isEqualTo("12.01\u00a0s");
    }

    @Test
    void months_are_written_as_each_language_does() {
        assertThat(french.month(YearMonth.of(2022, 1))).isEqualTo("01/2022");
        assertThat(english.month(YearMonth.of(2022, 1))).isEqualTo("Jan 2022");
    }

    @Test
    void a_withheld_figure_names_its_bound() {
        assertThat(french.below(10)).isEqualTo("<\u00a010");
    }
}
