package org.cohorte.ui.admin.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.ui.admin.model.SomeAccess.PARIS;
import static org.cohorte.ui.admin.model.SomeAccess.between;
import static org.cohorte.ui.admin.model.SomeAccess.endless;
import static org.cohorte.ui.admin.model.SomeAccess.morning;

import java.time.Instant;
import java.util.Locale;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class AccessWordsTest {

    private final Instant now = morning("2026-11-21").plusSeconds(3600 * 15);
    private final AccessWords french = new AccessWords(Texts.in(Locale.FRENCH), now, PARIS);
    private final AccessWords english = new AccessWords(Texts.in(Locale.ENGLISH), now, PARIS);

    @Test
    void one_that_counts_says_how_many_days_are_left() {
        assertThat(french.standing(between("2026-06-01", "2027-06-30", State.CURRENT)))
                .isEqualTo("221 jours");
        assertThat(english.standing(between("2026-01-01", "2026-11-22", State.ENDING)))
                .isEqualTo("1 day");
    }

    @Test
    void one_that_is_to_come_says_from_when_and_one_that_is_over_says_so() {
        assertThat(french.standing(between("2027-01-04", "2027-07-03", State.FUTURE)))
                .isEqualTo("dès le 04/01/2027");
        assertThat(english.standing(between("2025-01-01", "2026-05-31", State.ENDED)))
                .isEqualTo("ended");
    }

    @Test
    void one_without_end_has_no_days_left() {
        assertThat(french.until(endless("2026-01-01"))).isEqualTo("sans fin");
        assertThat(french.standing(endless("2026-01-01"))).isEqualTo("en cours");
    }

    @Test
    void the_sentence_says_what_the_bar_shows() {
        assertThat(english.sentence(between("2026-06-01", "2027-06-30", State.CURRENT)))
                .isEqualTo("Care team, from 1 Jun 2026 to 30 Jun 2027, 221 days");
    }
}
