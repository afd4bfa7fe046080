package org.cohorte.query.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProcedureCriterion;

/**
 * Criteria of an {@code any} group that differ in their codes alone become one with all of the codes, read in one pass. Whoever
 * has one event of the one or of the other has one event of both together; of two events, or of two codes, this would not be true.
 */
record MergeCodes() implements Rule {

    @Override
    public Optional<Node> rewrite(Group group, Set<String> linked) {
        if (!(group.match() instanceof Match.Any)) {
            return Optional.empty();
        }
        Map<Node, List<EventCriterion>> alike = new LinkedHashMap<>();
        List<Node> children = new ArrayList<>();
        for (Node child : group.children()) {
            Optional<EventCriterion> bare = linked.contains(child.id()) ? Optional.empty() : withoutCodes(child);
            if (bare.isEmpty()) {
                children.add(child);
            } else {
                alike.computeIfAbsent(bare.get(), key -> new ArrayList<>()).add((EventCriterion) child);
            }
        }
        if (alike.values().stream().noneMatch(same -> same.size() > 1)) {
            return Optional.empty();
        }
        alike.values().forEach(same -> children.add(merged(same)));
        return Optional.of(group.withChildren(children));
    }

    /** The criterion without id, name and codes; empty when it cannot be merged. */
    private static Optional<EventCriterion> withoutCodes(Node node) {
        if (!(node instanceof EventCriterion event)
                || event.exclude()
                || event.codes().isEmpty()) {
            return Optional.empty();
        }
        boolean once = event.options().occurrences().min() == 1
                && event.options().occurrences().max().isEmpty();
        return once ? withCodes((EventCriterion) event.as("", Optional.empty(), false), List.of()) : Optional.empty();
    }

    private static EventCriterion merged(List<EventCriterion> same) {
        Set<Code> codes = new LinkedHashSet<>();
        same.forEach(event -> codes.addAll(event.codes()));
        return withCodes(same.getFirst(), List.copyOf(codes)).orElseThrow();
    }

    /** Of the kinds whose codes alone decide; a number is judged by the code it was measured under. */
    private static Optional<EventCriterion> withCodes(EventCriterion event, List<Code> codes) {
        return switch (event) {
            case DiagnosisCriterion c ->
                Optional.of(new DiagnosisCriterion(
                        c.id(), c.name(), c.exclude(), codes, c.ranks(), c.sources(), c.options()));
            case ProcedureCriterion c ->
                Optional.of(new ProcedureCriterion(
                        c.id(), c.name(), c.exclude(), codes, c.sources(), c.phases(), c.activities(), c.options()));
            case GhmCriterion c ->
                Optional.of(new GhmCriterion(c.id(), c.name(), c.exclude(), codes, c.severities(), c.options()));
            default -> Optional.empty();
        };
    }
}
