package org.cohorte.ui.people;

import java.util.Locale;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.ui.text.Texts;

/**
 * One look at a cohort: whose, how it is read, in which language.
 *
 * @param login   of the user: the background does not know whose page it works for
 * @param highest whether no higher reading is held: addresses need not say it then
 */
public record Looking(
        PeopleServices services, String login, Cohort cohort, Reading reading, boolean highest, Texts texts) {

    /** An address below the cohort's, with the reading where it must be said. */
    public String address(String below) {
        return "cohorts/" + cohort.id() + (below.isEmpty() ? "" : "/" + below) + suffix();
    }

    public String address() {
        return address("");
    }

    private String suffix() {
        return highest ? "" : "?reading=" + reading.name().toLowerCase(Locale.ROOT);
    }
}
