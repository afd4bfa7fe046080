package org.cohorte.ui.admin.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cohorte.ui.admin.model.SomeAccess.PARIS;
import static org.cohorte.ui.admin.model.SomeAccess.morning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.admin.model.SomeAccess;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private final Instant now = morning("2026-11-21");
    private final Access current = SomeAccess.between("2026-06-01", "2027-06-30", State.CURRENT);

    @Test
    void it_reaches_from_the_earliest_to_the_latest_and_half_a_year_around_today() {
        TimeAxis axis = TimeAxis.of(List.of(current), now, PARIS);
        assertThat(axis.from()).isEqualTo(now.minus(Duration.ofDays(180)));
        assertThat(axis.to()).isEqualTo(morning("2027-07-01"));
    }

    @Test
    void what_is_far_away_stands_at_the_ends() {
        Access old = SomeAccess.between("2020-01-01", "2031-12-31", State.CURRENT);
        TimeAxis axis = TimeAxis.of(List.of(old), now, PARIS);
        assertThat(axis.x(old.start())).isZero();
        assertThat(axis.x(old.end().orElseThrow())).isEqualTo(TimeAxis.WIDTH);
        assertThat(axis.x(now)).isCloseTo(TimeAxis.WIDTH * 365.0 / (365 + 760), within(.1));
    }

    @Test
    void moments_stand_in_the_proportion_of_their_days() {
        TimeAxis axis = new TimeAxis(morning("2026-01-01"), morning("2027-01-01"), now, PARIS);
        assertThat(axis.x(morning("2026-01-01"))).isZero();
        assertThat(axis.x(morning("2026-07-02"))).isCloseTo(TimeAxis.WIDTH / 2.0, within(1.0));
    }

    @Test
    void a_bar_carries_its_state_and_its_words_without_being_markup() {
        TimeAxis axis = TimeAxis.of(List.of(current), now, PARIS);
        String svg = axis.bar(current, "Équipe de l'hôpital <b>");
        assertThat(svg)
                .contains("class='b CURRENT'", "aria-label='Équipe de l&#39;hôpital &lt;b>'", "class='td'")
                .contains("class='yr'");
    }

    @Test
    void an_access_without_end_goes_to_the_edge() {
        Access endless = SomeAccess.endless("2026-11-21");
        TimeAxis axis = TimeAxis.of(List.of(endless), now, PARIS);
        assertThat(axis.bar(endless, "")).contains("x='92.0' y='8' width='92.0'");
    }

    @Test
    void a_year_that_today_would_cover_is_not_written() {
        Texts french = Texts.in(Locale.FRENCH);
        TimeAxis wide = new TimeAxis(morning("2026-01-01"), morning("2028-01-01"), morning("2027-06-01"), PARIS);
        assertThat(wide.head(french)).contains(">2026<", ">01/06<").doesNotContain(">2028<");
        TimeAxis close = new TimeAxis(morning("2026-06-01"), morning("2027-06-01"), morning("2027-02-01"), PARIS);
        assertThat(close.head(french)).contains(">2026<", ">01/02<").doesNotContain(">2027<");
    }
}
