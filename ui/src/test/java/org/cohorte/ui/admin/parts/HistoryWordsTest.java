package org.cohorte.ui.admin.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.ui.admin.model.SomeAccess.PARIS;
import static org.cohorte.ui.admin.model.SomeAccess.morning;

import java.util.Locale;
import java.util.Optional;
import org.cohorte.registry.rights.AccessChange;
import org.cohorte.registry.rights.AccessChange.Period;
import org.cohorte.registry.rights.AccessChange.What;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {

    private final HistoryWords words = new HistoryWords(Texts.in(Locale.FRENCH), PARIS);

    @Test
    void a_grant_has_nothing_before_it_and_both_days_after() {
        AccessChange granted = change(What.GRANTED, Optional.empty(), period("2027-01-04", "2027-07-04"));
        assertThat(words.verb(granted)).isEqualTo("a accordé");
        assertThat(words.before(granted)).isEmpty();
        assertThat(words.after(granted)).isEqualTo("du 04/01/2027 au 03/07/2027");
    }

    @Test
    void a_later_end_prolongs_and_an_earlier_one_shortens() {
        Optional<Period> before = Optional.of(period("2026-01-01", "2027-01-01"));
        AccessChange prolonged = change(What.PERIOD_CHANGED, before, period("2026-01-01", "2027-07-01"));
        assertThat(words.verb(prolonged)).isEqualTo("a prolongé");
        assertThat(words.before(prolonged)).contains("31/12/2026");
        assertThat(words.after(prolonged)).isEqualTo("30/06/2027");
        AccessChange shortened = change(What.PERIOD_CHANGED, before, period("2026-01-01", "2026-07-01"));
        assertThat(words.verb(shortened)).isEqualTo("a raccourci");
    }

    @Test
    void another_first_day_is_told_on_both_sides() {
        AccessChange moved = change(
                What.PERIOD_CHANGED,
                Optional.of(period("2027-01-01", "2027-07-01")),
                period("2027-02-01", "2027-07-01"));
        assertThat(words.verb(moved)).isEqualTo("a déplacé");
        assertThat(words.before(moved)).contains("du 01/01/2027 au 30/06/2027");
        assertThat(words.after(moved)).isEqualTo("du 01/02/2027 au 30/06/2027");
    }

    @Test
    void one_that_is_ended_before_its_time_never_began() {
        AccessChange ended =
                change(What.ENDED, Optional.of(period("2027-01-01", "2027-07-01")), period("2026-11-21", "2026-11-21"));
        assertThat(words.verb(ended)).isEqualTo("a clos");
        assertThat(words.after(ended)).isEqualTo("n’a pas commencé");
    }

    private static Period period(String start, String end) {
        return new Period(morning(start), Optional.of(morning(end)));
    }

    private static AccessChange change(What what, Optional<Period> before, Period after) {
        return new AccessChange(
                morning("2026-11-21"),
                "m.delorme",
                what,
                7,
                "c.marchetti",
                "Équipe de soins",
                "12",
                before,
                Optional.of(after));
    }
}
