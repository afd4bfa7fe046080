package org.cohorte.registry.feasibility;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.rights.Scopes;

/**
 * Turns identifiers into patients, as far as their user reads lines with such identifiers. Nobody finds out by a list whether
 * somebody is a patient elsewhere: unknown and out of sight are the same.
 */
final class PatientLists {

    private final Identities identities;
    private final Scopes scopes;
    private final CohortEngine engine;

    PatientLists(Identities identities, Scopes scopes, CohortEngine engine) {
        this.identities = identities;
        this.scopes = scopes;
        this.engine = engine;
    }

    /**
     * Patients of a list.
     *
     * @param notFound identifiers of none of them
     */
    record Found(PatientSet patients, int notFound) {}

    /**
     * Empty when the account may not look for patients by such identifiers: it reads figures alone, or no identity, or may not
     * search by them.
     */
    Optional<Found> find(String login, Identifiers list) {
        Reading reading = reading(list.kind());
        if (reading == Reading.NOMINATIVE && !scopes.findsByIdentity(login)) {
            return Optional.empty();
        }
        Scope scope = scopes.of(login, reading);
        boolean nobody = !scope.wholeHospital() && scope.units().isEmpty();
        return nobody ? Optional.empty() : Optional.of(find(list, scope));
    }

    static Reading reading(Identifiers.Kind kind) {
        return switch (kind) {
            case IPP, SOURCE -> Reading.NOMINATIVE;
            case PSEUDONYM -> Reading.PSEUDONYMISED;
        };
    }

    /** Places and patients of all matches, side by side: a value may be of two patients, and a patient of two values. */
    private static final class Matches implements Identities.Found {

        private final IntStream.Builder places = IntStream.builder();
        private final IntStream.Builder patients = IntStream.builder();

        @Override
        public void at(int place, int patient) {
            places.add(place);
            patients.add(patient);
        }
    }

    private Found find(Identifiers list, Scope scope) {
        List<String> values = List.copyOf(list.values());
        Matches matches = new Matches();
        identities.look(list.kind(), values, scope, matches);
        int[] places = matches.places.build().toArray();
        int[] patients = matches.patients.build().toArray();
        PatientSet seen = engine.within(PatientSet.of(patients), scope);
        BitSet found = new BitSet(values.size());
        for (int i = 0; i < places.length; i++) {
            if (seen.contains(patients[i])) {
                found.set(places[i]);
            }
        }
        return new Found(seen, values.size() - found.cardinality());
    }
}
