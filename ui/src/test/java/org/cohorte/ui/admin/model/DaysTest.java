package org.cohorte.ui.admin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.ui.admin.model.SomeAccess.PARIS;
import static org.cohorte.ui.admin.model.SomeAccess.morning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.registry.rights.Access.State;
import org.junit.jupiter.api.Test;

class DaysTest {

    private final Instant now = morning("2026-11-21").plus(Duration.ofHours(14));

    @Test
    void the_last_day_is_the_one_before_the_end() {
        Days days = Days.of(morning("2026-11-21"), Optional.of(morning("2027-11-21")), PARIS);
        assertThat(days.last()).contains(LocalDate.parse("2027-11-20"));
        assertThat(days.count()).isEqualTo(365);
        assertThat(days.end(PARIS)).contains(morning("2027-11-21"));
    }

    @Test
    void a_length_counts_its_first_day() {
        assertThat(Days.lasting(LocalDate.parse("2026-11-21"), 90).count()).isEqualTo(90);
        assertThat(Days.lasting(LocalDate.parse("2026-11-21"), 1).last()).contains(LocalDate.parse("2026-11-21"));
    }

    @Test
    void today_begins_now_and_other_days_with_their_morning() {
        assertThat(Days.lasting(LocalDate.parse("2026-11-21"), 90).start(now, PARIS))
                .isEqualTo(now);
        assertThat(Days.lasting(LocalDate.parse("2026-12-01"), 90).start(now, PARIS))
                .isEqualTo(morning("2026-12-01"));
    }

    @Test
    void days_left_are_those_until_the_last_one() {
        assertThat(Days.of(SomeAccess.between("2026-01-01", "2026-12-15", State.ENDING), PARIS)
                        .left(now, PARIS))
                .isEqualTo(24);
        assertThat(Days.of(SomeAccess.endless("2026-01-01"), PARIS).left(now, PARIS))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_year_more_goes_no_further_than_an_access_may_last() {
        assertThat(Renewal.end(SomeAccess.between("2025-12-16", "2026-12-15", State.ENDING), now))
                .isEqualTo(morning("2027-12-16"));
        assertThat(Renewal.end(SomeAccess.between("2026-01-01", "2028-06-30", State.CURRENT), now))
                .isEqualTo(now.plus(Duration.ofDays(730)));
    }
}
