package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Which of the events of a linked criterion its links may choose; without a pin, any. Events are ranked by local date, then
 * instant (those known to the day alone come first), then identifier; undated events have no rank.
 *
 * @param criterion id of the criterion
 * @param per       whether the rank is among the patient's events, or among those of each stay
 * @param rank      from 1; of {@link Which#NTH} alone
 */
public record Pin(String criterion, Which which, Per per, OptionalInt rank) {

    /** The rank. */
    public enum Which {
        FIRST,
        LAST,
        NTH
    }

    /** Among which events it is told. */
    public enum Per {
        PATIENT,
        /** Events without a stay have no rank. */
        STAY
    }

    public Pin {
        Objects.requireNonNull(criterion);
        Objects.requireNonNull(which);
        Objects.requireNonNull(per);
        Objects.requireNonNull(rank);
    }

    public static Pin first(String criterion, Per per) {
        return new Pin(criterion, Which.FIRST, per, OptionalInt.empty());
    }

    public static Pin last(String criterion, Per per) {
        return new Pin(criterion, Which.LAST, per, OptionalInt.empty());
    }

    public static Pin nth(String criterion, Per per, int rank) {
        return new Pin(criterion, Which.NTH, per, OptionalInt.of(rank));
    }

    public Pin withCriterion(String id) {
        return new Pin(id, which, per, rank);
    }
}
