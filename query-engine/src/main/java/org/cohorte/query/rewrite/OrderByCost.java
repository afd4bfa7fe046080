package org.cohorte.query.rewrite;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.RequestCriterion;

/**
 * What must all match is worked out from the cheapest to the dearest, so that the index can stop as soon as nobody is left: the
 * patient's own columns and sets that are given, then codes, then every event of a kind, then words; a group is as dear as its dearest child.
 */
record OrderByCost() implements Rule {

    private static final int COLUMNS = 0;
    private static final int CODES = 1;
    private static final int KIND = 2;
    private static final int VALUES = 3;
    private static final int WORDS = 4;

    @Override
    public Optional<Node> rewrite(Group group, Set<String> linked) {
        if (!(group.match() instanceof Match.All)) {
            return Optional.empty();
        }
        List<Node> ordered = group.children().stream()
                .sorted(Comparator.comparingInt(OrderByCost::cost))
                .toList();
        return ordered.equals(group.children()) ? Optional.empty() : Optional.of(group.withChildren(ordered));
    }

    private static int cost(Node node) {
        return switch (node) {
            case Group group ->
                group.children().stream().mapToInt(OrderByCost::cost).max().orElse(COLUMNS);
            case PatientCriterion patient -> COLUMNS;
            case CohortCriterion cohort -> COLUMNS;
            // may hold anything, until it is in its place
            case RequestCriterion embedded -> WORDS;
            case DocumentCriterion document -> document.text().isBlank() ? KIND : WORDS;
            case ImagingCriterion imaging when !imaging.text().isBlank() -> WORDS;
            case EventCriterion event when event.value().isPresent() -> VALUES;
            case EventCriterion event -> event.codes().isEmpty() ? KIND : CODES;
        };
    }
}
