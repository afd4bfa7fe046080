package org.cohorte.query.compile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;

/** Groups and exclusions as set algebra over the names of the criteria. */
final class SetExpressions {

    static final String EVERYONE = "and()";

    private final Function<Criterion, String> names;
    private final Patterns patterns;

    SetExpressions(Function<Criterion, String> names, Patterns patterns) {
        this.names = names;
        this.patterns = patterns;
    }

    /** The patients that a node keeps. */
    String of(Node node) {
        String named = named(node);
        return node.exclude() ? "not(" + named + ")" : named;
    }

    /** The patients that a node names, whether it keeps them or takes them away. */
    String named(Node node) {
        return switch (node) {
            case Group group -> group(group);
            case Criterion criterion -> names.apply(criterion);
        };
    }

    static String and(Stream<String> sets) {
        return sets.collect(Collectors.joining(",", "and(", ")"));
    }

    /** Whether a group keeps those who are in each of some sets. */
    static boolean isConjunction(Group group) {
        return group.match() instanceof Match.All
                && !group.exclude()
                && !group.children().isEmpty();
    }

    /** The sets that an {@code all} group asks for: those of its children and those of its links. */
    Stream<String> conjuncts(Group group) {
        return Stream.concat(group.children().stream().map(this::of), patterns.of(group.children()).stream());
    }

    private String group(Group group) {
        List<String> children = group.children().stream().map(this::of).toList();
        if (children.isEmpty()) {
            return EVERYONE;
        }
        return switch (group.match()) {
            case Match.All all -> and(conjuncts(group));
            case Match.Any any -> "or(" + String.join(",", children) + ")";
            case Match.AtLeast(int n) -> between(n, "", children);
            case Match.AtMost(int n) -> between(0, String.valueOf(n), children);
            case Match.Exactly(int n) -> between(n, String.valueOf(n), children);
            case Match.Between(int min, int max) -> between(min, String.valueOf(max), children);
        };
    }

    private static String between(int min, String max, List<String> sets) {
        return "between(" + min + "," + max + "," + String.join(",", sets) + ")";
    }
}
