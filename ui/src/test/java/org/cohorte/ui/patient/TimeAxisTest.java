package org.cohorte.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.cohorte.ui.patient.TimeAxis.Range;
import org.cohorte.ui.patient.TimeAxis.Tick;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate FIRST = LocalDate.of(2011, 5, 3);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 13);

    @Test
    void days_stand_in_proportion_between_the_ends() {
        TimeAxis axis = new TimeAxis(LocalDate.of(2025, 1, 1), TODAY, LocalDate.of(2025, 4, 11));
        assertThat(axis.place(axis.from())).isZero();
        assertThat(axis.place(axis.to())).isEqualTo(100);
        assertThat(axis.place(LocalDate.of(2025, 2, 20))).isCloseTo(50, within(.001));
        assertThat(axis.clamped(LocalDate.of(2020, 1, 1))).isZero();
        assertThat(axis.holds(LocalDate.of(2024, 12, 31))).isFalse();
    }

    @Test
    void a_range_ends_a_little_after_today() {
        TimeAxis axis = TimeAxis.of(Range.FIVE_YEARS, FIRST, LAST, TODAY);
        assertThat(axis.from()).isEqualTo(LocalDate.of(2021, 11, 21));
        assertThat(axis.place(TODAY)).isBetween(95.0, 99.0);
        assertThat(axis.holds(LAST)).isTrue();
        assertThat(axis.holds(FIRST)).isFalse();
    }

    @Test
    void all_of_it_begins_with_the_year_of_the_first_event() {
        TimeAxis axis = TimeAxis.of(Range.ALL, FIRST, LAST, TODAY);
        assertThat(axis.from()).isEqualTo(LocalDate.of(2011, 1, 1));
    }

    @Test
    void an_event_after_today_is_on_the_line() {
        LocalDate ahead = TODAY.plusMonths(2);
        assertThat(TimeAxis.of(Range.YEAR, FIRST, ahead, TODAY).holds(ahead)).isTrue();
    }

    @Test
    void ticks_are_years_for_years_and_quarters_for_one() {
        assertThat(TimeAxis.of(Range.FIVE_YEARS, FIRST, LAST, TODAY).ticks())
                .allMatch(Tick::year)
                .hasSizeBetween(5, 6);
        assertThat(TimeAxis.of(Range.YEAR, FIRST, LAST, TODAY).ticks())
                .extracting(Tick::day)
                .contains(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 1));
    }

    @Test
    void a_long_life_has_few_ticks() {
        TimeAxis axis = TimeAxis.of(Range.ALL, LocalDate.of(1950, 1, 1), LAST, TODAY);
        assertThat(axis.ticks()).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void an_axis_goes_forward() {
        assertThatThrownBy(() -> new TimeAxis(TODAY, TODAY, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
