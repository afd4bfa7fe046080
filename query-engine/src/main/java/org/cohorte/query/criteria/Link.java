package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A condition between an event of one criterion and an event of another, both below one {@code all} group through {@code all}
 * groups alone. A patient matches that group when there is one choice of an event for each linked criterion that satisfies all
 * links below it at once. Two criteria may choose the same event, unless a link between them forbids it.
 */
public sealed interface Link {

    /** Id of a criterion; of {@link Sequence} and {@link WithoutBetween}, of the one the time is counted from. */
    String first();

    /** Id of the other criterion. */
    String second();

    /** Both events are of one stay. */
    record SameStay(String first, String second) implements Link {
        public SameStay {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
        }
    }

    /** Each event is of a stay, and these are two. */
    record DifferentStay(String first, String second) implements Link {
        public DifferentStay {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
        }
    }

    /** Both events happened on one local date. */
    record SameDay(String first, String second) implements Link {
        public SameDay {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
        }
    }

    /** Both events are of one unit of care, the very same one. */
    record SameUnit(String first, String second) implements Link {
        public SameUnit {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
        }
    }

    /** The start of the second event minus that of the first lies in a delay. */
    record Sequence(String first, String second, Delay delay) implements Link {
        public Sequence {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
            Objects.requireNonNull(delay);
        }
    }

    /**
     * The second event is not before the first, and no event of a third criterion lies strictly between them.
     *
     * @param none id of the third criterion; its events are looked for and none is chosen
     */
    record WithoutBetween(String first, String second, String none) implements Link {
        public WithoutBetween {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
            Objects.requireNonNull(none);
        }
    }

    /** Ids of the criteria that the link names, as it names them. */
    default List<String> criteria() {
        return this instanceof WithoutBetween between
                ? List.of(first(), second(), between.none())
                : List.of(first(), second());
    }

    /** Whether it makes no difference which criterion is the first. */
    default boolean isSymmetric() {
        return !(this instanceof Sequence) && !(this instanceof WithoutBetween);
    }

    /** The same condition told from the other criterion; of symmetric links. */
    default Link turned() {
        return named(id -> id.equals(first()) ? second() : first());
    }

    /** The same condition between other criteria, by the ids that stand for those named here. */
    default Link named(UnaryOperator<String> ids) {
        String one = ids.apply(first());
        String other = ids.apply(second());
        return switch (this) {
            case SameStay same -> new SameStay(one, other);
            case DifferentStay different -> new DifferentStay(one, other);
            case SameDay same -> new SameDay(one, other);
            case SameUnit same -> new SameUnit(one, other);
            case Sequence sequence -> new Sequence(one, other, sequence.delay());
            case WithoutBetween without -> new WithoutBetween(one, other, ids.apply(without.none()));
        };
    }
}
