package org.cohorte.registry.exploration;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.CohortMembers;
import org.cohorte.registry.rights.Scopes;

/** Tells what somebody sees of a cohort at this moment; nothing of it is kept for the next one. */
final class Gazes {

    private final CohortEngine engine;
    private final Scopes scopes;
    private final CohortMembers cohorts;

    Gazes(CohortEngine engine, Scopes scopes, CohortMembers cohorts) {
        this.engine = engine;
        this.scopes = scopes;
        this.cohorts = cohorts;
    }

    /** Readings of lines that the account holds, and those below: the highest first. */
    List<Reading> readings(String login) {
        Reading held = scopes.readings(login).stream().findFirst().orElse(Reading.COUNTS);
        return Stream.of(Reading.NOMINATIVE, Reading.PSEUDONYMISED)
                .filter(reading -> reading.compareTo(held) <= 0)
                .toList();
    }

    boolean findsByIdentity(String login) {
        return scopes.findsByIdentity(login);
    }

    /**
     * Looks at a cohort.
     *
     * @throws SecurityException      when the reading is not theirs
     * @throws NoSuchElementException when there is no such cohort, or it is somebody else's
     */
    Gaze of(String login, UUID cohort, Reading reading) {
        Scope scope = scope(login, reading);
        PatientSet members =
                cohorts.find(login, cohort).orElseThrow(() -> new NoSuchElementException("No such cohort"));
        return new Gaze(login, cohort, scope, members, engine.within(members, scope));
    }

    private Scope scope(String login, Reading reading) {
        Scope scope = scopes.of(login, reading);
        if (!readings(login).contains(reading) || scope.reading() != reading) {
            throw new SecurityException("This reading is not for this account");
        }
        return scope;
    }
}
