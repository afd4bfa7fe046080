package org.cohorte.query.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Bridge;
import org.cohorte.query.units.Quantity;
import org.cohorte.query.units.Units;
import org.cohorte.solr.Fields;

/**
 * Conditions on measured numbers, in the base unit of the index.
 *
 * <p>A result given as a bound ("&lt; 5") matches only when every number it may stand for would: "&lt; 5" is below 10,
 * and is neither above 3 nor equal to 4.
 */
final class Values {

    private static final String BELOW = "<";
    private static final List<String> UPPER = List.of(BELOW, "<=");
    private static final String ABOVE = ">";
    private static final List<String> LOWER = List.of(ABOVE, ">=");

    private final Units units;
    private final Analytes analytes;

    Values(Units units, Analytes analytes) {
        this.units = units;
        this.analytes = analytes;
    }

    /** Results that satisfy the condition, in the unit's own dimension or in another one of the same analyte. */
    Query matching(ValueCondition condition, Collection<Code> codes) {
        Quantity bound = base(condition, condition.value());
        List<Query> ways = new ArrayList<>();
        ways.add(inDimension(
                bound.dimension(), condition, value -> base(condition, value).value()));
        for (Bridge bridge : bridges(bound.dimension(), codes)) {
            Query other = inDimension(
                    bridge.to(),
                    condition,
                    value -> bridge.apply(base(condition, value).value()));
            ways.add(of(bridge, codes).must(other).build());
        }
        return ways.size() == 1 ? ways.getFirst() : new Query.Any(ways);
    }

    /** Results with a number that {@link #matching} can judge, whatever the number. */
    Query judged(ValueCondition condition, Collection<Code> codes) {
        String dimension = base(condition, condition.value()).dimension();
        List<Query> ways = new ArrayList<>();
        ways.add(Query.term(Fields.DIMENSION, dimension));
        for (Bridge bridge : bridges(dimension, codes)) {
            ways.add(of(bridge, codes)
                    .must(Query.term(Fields.DIMENSION, bridge.to()))
                    .build());
        }
        return ways.size() == 1 ? ways.getFirst() : new Query.Any(ways);
    }

    /** Results of the bridge's analyte; the criterion asks for its codes besides, which may say it already. */
    private static Query.Clauses of(Bridge bridge, Collection<Code> codes) {
        boolean said = !codes.isEmpty() && codes.stream().map(Code::token).allMatch(bridge.codes()::contains);
        return said ? new Query.Clauses() : new Query.Clauses().must(Query.terms(Fields.CODES, bridge.codes()));
    }

    /** Bridges of the analytes asked for; a code that the table does not know may stand for any of them. */
    private List<Bridge> bridges(String dimension, Collection<Code> codes) {
        Set<String> tokens = codes.stream().map(Code::token).collect(Collectors.toSet());
        List<Bridge> all = analytes.from(dimension);
        boolean allKnown = tokens.stream()
                .allMatch(
                        token -> all.stream().anyMatch(bridge -> bridge.codes().contains(token)));
        return allKnown && !tokens.isEmpty()
                ? all.stream()
                        .filter(bridge -> bridge.codes().stream().anyMatch(tokens::contains))
                        .toList()
                : all;
    }

    /** A number of the condition in the base unit of its dimension. */
    Quantity base(ValueCondition condition, BigDecimal value) {
        return units.toBase(value, condition.unit())
                .orElseThrow(() -> new IllegalArgumentException("validation let an unknown unit pass: " + condition));
    }

    private static Query inDimension(String dimension, ValueCondition condition, UnaryOperator<BigDecimal> toBase) {
        return new Query.Clauses()
                .must(Query.term(Fields.DIMENSION, dimension))
                .must(compared(condition, toBase))
                .build();
    }

    private static Query compared(ValueCondition condition, UnaryOperator<BigDecimal> toBase) {
        String bound = text(toBase.apply(condition.value()));
        return switch (condition.operator()) {
            case LESS -> upTo(range("*", true, bound, true), LOWER, bound, BELOW);
            case AT_MOST -> without(LOWER, range("*", true, bound, true));
            case EQUAL -> withoutComparator(at(bound));
            case AT_LEAST -> without(UPPER, range(bound, true, "*", true));
            case GREATER -> upTo(range(bound, true, "*", true), UPPER, bound, ABOVE);
            case BETWEEN -> {
                Optional<String> end = condition.upTo().map(toBase).map(Values::text);
                yield withoutComparator(range(bound, true, end.orElse(bound), true));
            }
        };
    }

    private static Query at(String value) {
        return range(value, true, value, true);
    }

    private static Query range(String from, boolean fromIncluded, String to, boolean toIncluded) {
        return new Query.Range(Fields.VALUE, from, fromIncluded, to, toIncluded);
    }

    /**
     * A range whose end itself is met by results given as a bound alone: "&gt; 3" lies above 3, and 3 does not. Written as a
     * range less what equals its end, since the index answers requirements much faster than choices.
     */
    private static Query upTo(Query range, List<String> comparators, String bound, String strict) {
        Query end = new Query.Clauses()
                .must(at(bound))
                .mustNot(Query.term(Fields.COMPARATOR, strict))
                .build();
        return new Query.Clauses()
                .must(range)
                .mustNot(Query.terms(Fields.COMPARATOR, comparators))
                .mustNot(end)
                .build();
    }

    private static Query without(List<String> comparators, Query range) {
        return new Query.Clauses()
                .must(range)
                .mustNot(Query.terms(Fields.COMPARATOR, comparators))
                .build();
    }

    private static Query withoutComparator(Query range) {
        return new Query.Clauses()
                .must(range)
                .mustNot(new Query.Exists(Fields.COMPARATOR))
                .build();
    }

    /** The very number that the index holds for the same quantity. */
    private static String text(BigDecimal value) {
        return Double.toString(value.doubleValue());
    }
}
