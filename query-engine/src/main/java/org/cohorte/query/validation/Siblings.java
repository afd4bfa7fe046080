package org.cohorte.query.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.normal.Normalizer;
import org.cohorte.query.normal.Truisms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Advice about nodes that stand together: the same twice, one that nobody matches beside another, one that changes nothing beside
 * another. Children of an {@code all} group stand together through {@code all} groups, and what is excluded by an excluded
 * {@code any} group is excluded beside them.
 */
final class Siblings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Normalizer normalizer;
    private final LocalDate today;
    private final Set<String> linked = new HashSet<>();
    private final Problems problems;

    private Siblings(Request request, Normalizer normalizer, LocalDate today, Problems problems) {
        this.normalizer = normalizer;
        this.today = today;
        this.problems = problems;
        request.links().stream().map(Link::criteria).forEach(linked::addAll);
    }

    static void check(Request request, List<Node> nodes, Normalizer normalizer, LocalDate today, Problems problems) {
        Siblings siblings = new Siblings(request, normalizer, today, problems);
        Set<Node> inner = new HashSet<>();
        for (Node node : nodes) {
            if (node instanceof Group group && !inner.contains(group)) {
                if (group.match() instanceof Match.All) {
                    siblings.together(siblings.placed(group, inner));
                } else {
                    siblings.apart(group);
                }
            }
        }
    }

    /** A node, whether it is taken away, and what it asks for in its normal form. */
    private record Placed(Node node, boolean excluded, JsonNode asked) {

        String id() {
            return node.id();
        }
    }

    private List<Placed> placed(Group all, Set<Node> inner) {
        List<Placed> placed = new ArrayList<>();
        gather(all, placed, inner);
        return placed;
    }

    private void gather(Group all, List<Placed> placed, Set<Node> inner) {
        for (Node child : all.children()) {
            if (child instanceof Group group && !child.exclude() && group.match() instanceof Match.All) {
                inner.add(group);
                gather(group, placed, inner);
            } else if (child instanceof Group group && child.exclude() && group.match() instanceof Match.Any) {
                group.children().forEach(excluded -> place(excluded, !excluded.exclude(), placed));
            } else {
                place(child, child.exclude(), placed);
            }
        }
    }

    private void place(Node node, boolean excluded, List<Placed> placed) {
        if (!(node instanceof Criterion criterion && Truisms.holds(criterion))) {
            placed.add(new Placed(node, excluded, normal(node)));
        }
    }

    private JsonNode normal(Node node) {
        Node kept = node.as(node.id(), Optional.empty(), false);
        Request alone = new Request(Population.everyone(), Group.all("", kept), List.of());
        JsonNode root = JSON.readTree(new RequestJson().write(normalizer.normalize(alone)))
                .path("root");
        return node instanceof Criterion ? root.path("children").path(0) : root;
    }

    private void together(List<Placed> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                Placed first = nodes.get(i);
                Placed second = nodes.get(j);
                if (first.excluded() == second.excluded()) {
                    alike(first, second);
                } else {
                    emptied(first.excluded() ? first : second, first.excluded() ? second : first);
                }
            }
        }
    }

    private void alike(Placed first, Placed second) {
        if (first.asked().equals(second.asked())) {
            advise(second, ProblemCodes.DUPLICATE_CRITERION, first, "asks for the same as");
        } else if (!first.excluded()) {
            kept(first, second);
        }
    }

    private void kept(Placed first, Placed second) {
        Optional<String> apart =
                first.node() instanceof PatientCriterion one && second.node() instanceof PatientCriterion other
                        ? Apart.reason(one, other)
                        : Optional.empty();
        if (apart.isPresent()) {
            tell(second, apart.get(), first, "cannot be true together with");
        } else if (covers(first, second)) {
            advise(first, ProblemCodes.ADDS_NOTHING, second, "changes nothing beside");
        } else if (covers(second, first)) {
            advise(second, ProblemCodes.ADDS_NOTHING, first, "changes nothing beside");
        }
        ageAtEvent(first, second);
        ageAtEvent(second, first);
    }

    private void ageAtEvent(Placed born, Placed happened) {
        if (born.node() instanceof PatientCriterion patient
                && happened.node() instanceof EventCriterion event
                && patient.birth().isPresent()
                && event.options().ageAtEvent().isPresent()
                && event.options().occurrences().min() > 0) {
            DateRange asked = event.options().date().orElse(new DateRange(Optional.empty(), Optional.empty()));
            DateRange days = new DateRange(asked.from(), asked.to().or(() -> Optional.of(today)));
            if (!Lifetimes.isPossible(
                    event.options().ageAtEvent().get(), patient.birth().get(), days)) {
                tell(happened, ProblemCodes.AGE_AGAINST_BIRTH, born, "asks for an age that nobody has of");
            }
        }
    }

    private void emptied(Placed gone, Placed kept) {
        if (gone.asked().equals(kept.asked()) || covers(gone, kept)) {
            tell(gone, ProblemCodes.EXCLUDES_SIBLING, kept, "takes away every patient of");
        }
    }

    /** Children of groups that do not ask for all of them. */
    private void apart(Group group) {
        List<Placed> nodes = new ArrayList<>();
        group.children().forEach(child -> place(child, child.exclude(), nodes));
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                apart(group, nodes.get(i), nodes.get(j));
            }
        }
    }

    private void apart(Group group, Placed first, Placed second) {
        if (first.excluded() != second.excluded()) {
            return;
        }
        if (first.asked().equals(second.asked())) {
            advise(second, ProblemCodes.DUPLICATE_CRITERION, first, "asks for the same as");
        } else if (group.match() instanceof Match.Any && !first.excluded()) {
            if (covers(first, second)) {
                advise(second, ProblemCodes.ADDS_NOTHING, first, "changes nothing beside");
            } else if (covers(second, first)) {
                advise(first, ProblemCodes.ADDS_NOTHING, second, "changes nothing beside");
            }
        }
    }

    private static boolean covers(Placed wide, Placed narrow) {
        return wide.node() instanceof Criterion
                && narrow.node() instanceof Criterion
                && Wider.covers(wide.asked(), narrow.asked());
    }

    /** Of a node that no link names: to ask twice for linked events is to ask for two events. */
    private void advise(Placed node, String code, Placed other, String verb) {
        if (!linked.contains(node.id())) {
            tell(node, code, other, verb);
        }
    }

    private void tell(Placed node, String code, Placed other, String verb) {
        problems.warning(node.id(), "", code, Map.of("other", other.id()), verb + " " + other.id());
    }
}
