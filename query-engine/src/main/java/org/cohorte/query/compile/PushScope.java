package org.cohorte.query.compile;

import java.util.stream.Stream;
import org.cohorte.query.criteria.Group;

/**
 * The population, which holds the scope, stands first among what a root {@code all} group asks for rather than around it: the index
 * works out a conjunction in its order and stops when nobody is left.
 */
final class PushScope {

    static final String NAME = "pushScope";

    private PushScope() {}

    /** Whether there is a conjunction to push it into. */
    static boolean applies(Group root) {
        return SetExpressions.isConjunction(root);
    }

    /** The patients of the population that a root group keeps. */
    static String of(Group root, SetExpressions sets) {
        Stream<String> asked = applies(root) ? sets.conjuncts(root) : Stream.of(sets.of(root));
        return SetExpressions.and(Stream.concat(Stream.of(PopulationQueries.NAME), asked));
    }
}
