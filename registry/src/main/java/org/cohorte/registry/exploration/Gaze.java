package org.cohorte.registry.exploration;

import java.util.List;
import java.util.UUID;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;

/**
 * Somebody looking at a cohort at this moment.
 *
 * @param members of the cohort, as kept
 * @param visible those of them that the scope covers now
 */
record Gaze(String login, UUID cohort, Scope scope, PatientSet members, PatientSet visible) {

    /** Where the right comes from, as the audit writes it. */
    List<String> units() {
        return scope.wholeHospital()
                ? List.of("hospital")
                : scope.units().stream().sorted().toList();
    }
}
