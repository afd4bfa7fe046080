package org.cohorte.query.criteria;

import java.util.Objects;

/**
 * A condition between events of criteria of one {@code all} group. The first version of the language knows the form and
 * refuses it in validation; the engine that answers it comes with the pattern parser.
 *
 * @param first  id of the earlier criterion
 * @param second id of the later criterion
 * @param kind   what binds their events
 */
public record Link(String first, String second, Kind kind) {

    /** What binds two events. */
    public enum Kind {
        SAME_STAY,
        DIFFERENT_STAY,
        SAME_DAY,
        SAME_UNIT,
        SEQUENCE
    }

    public Link {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        Objects.requireNonNull(kind);
    }
}
