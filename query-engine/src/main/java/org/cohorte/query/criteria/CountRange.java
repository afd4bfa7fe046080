package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.OptionalInt;

/** A number of things, both ends included; open where absent. */
public record CountRange(OptionalInt min, OptionalInt max) {

    /** Any number. */
    public static final CountRange ANY = new CountRange(OptionalInt.empty(), OptionalInt.empty());

    public CountRange {
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
    }

    /** Whether nothing is asked. */
    public boolean isOpen() {
        return min.isEmpty() && max.isEmpty();
    }
}
