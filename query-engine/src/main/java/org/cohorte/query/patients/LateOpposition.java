package org.cohorte.query.patients;

/**
 * What was said of opposition to reuse since the index was last told: reads apply it over what the index holds, so that it
 * counts from the next request on.
 *
 * @param opposed    leave out, whatever the index holds
 * @param consenting do not leave out, though the index holds them as opposed
 */
public record LateOpposition(PatientSet opposed, PatientSet consenting) {

    /** The index holds all that was said. */
    public static final LateOpposition NONE = new LateOpposition(PatientSet.none(), PatientSet.none());

    public boolean isEmpty() {
        return opposed.isEmpty() && consenting.isEmpty();
    }
}
