package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.Set;

/**
 * A list of patients by their identifiers. Who they are is known to the registry alone: whoever asks the engine brings the
 * patients along.
 *
 * @param kind   what the values are
 * @param values each once; a value of nobody matches nobody
 */
public record Identifiers(Kind kind, Set<String> values) {

    /** What identifies a patient. */
    public enum Kind {
        /** The number of the patient in the hospital, for those who read identities. */
        IPP,
        /**
         * The identifier of a record in the source that it was imported from (the id of a FHIR Patient, the person_id of the OMOP
         * CDM), for those who read identities.
         */
        SOURCE,
        /** The pseudonym that lists without identity show, for all who read lines. */
        PSEUDONYM
    }

    public Identifiers {
        Objects.requireNonNull(kind);
        values = Set.copyOf(values);
    }

    /** Their number alone: values stay out of logs. */
    @Override
    public String toString() {
        return "Identifiers[" + kind + ", " + values.size() + "]";
    }
}
