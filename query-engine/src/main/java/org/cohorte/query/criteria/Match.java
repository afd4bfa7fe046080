package org.cohorte.query.criteria;

/** How many children of a group a patient must match. */
public sealed interface Match {

    /** Every child. */
    record All() implements Match {}

    /** One child or more. */
    record Any() implements Match {}

    /** {@code n} children or more. */
    record AtLeast(int n) implements Match {}

    /** {@code n} children or fewer. */
    record AtMost(int n) implements Match {}

    /** {@code n} children. */
    record Exactly(int n) implements Match {}

    /** From {@code min} to {@code max} children, both included. */
    record Between(int min, int max) implements Match {}
}
