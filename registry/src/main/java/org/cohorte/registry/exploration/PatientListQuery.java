package org.cohorte.registry.exploration;

import java.util.Optional;
import org.cohorte.query.scope.Scope.Reading;

/**
 * A page of a list of patients.
 *
 * @param reading   wished for; it must be one that the user holds
 * @param text      words of a name or the beginning of an IPP (nominative readers who may search by
 *                  identifier alone), or the beginning of a pseudonym;
 *                  empty: everybody
 * @param order     of the list
 * @param ascending its direction
 * @param cursor    of the page before
 * @param limit     rows, 1 to 200
 */
public record PatientListQuery(
        Reading reading, String text, Order order, boolean ascending, Optional<String> cursor, int limit) {

    /** Everybody in the order that a reading begins with, one row a page. */
    public static PatientListQuery whole(Reading reading, boolean ascending) {
        Order order = reading == Reading.NOMINATIVE ? Order.NAME : Order.PSEUDONYM;
        return new PatientListQuery(reading, "", order, ascending, Optional.empty(), 1);
    }

    /** Orders; {@code NAME}, {@code IPP} and {@code BIRTH} are for nominative readers alone. */
    public enum Order {
        NAME,
        IPP,
        BIRTH,
        PSEUDONYM,
        /** Completed years, ties by pseudonym: tells nothing of the birth date. */
        AGE,
        SEX
    }
}
