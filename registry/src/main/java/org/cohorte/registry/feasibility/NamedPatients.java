package org.cohorte.registry.feasibility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.answer.CountAnswer.ListMatch;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;

/** Gathers the sets of patients that a request names, and what its user may not name. */
final class NamedPatients {

    private final RequestCheck.OwnMembers cohorts;
    private final PatientLists lists;
    private final String login;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<UUID, PatientSet> members = new HashMap<>();
    private final Map<String, PatientSet> listed = new HashMap<>();
    private final Map<Identifiers, Optional<PatientLists.Found>> looked = new HashMap<>();
    private final List<ListMatch> matches = new ArrayList<>();

    private NamedPatients(RequestCheck.OwnMembers cohorts, PatientLists lists, String login) {
        this.cohorts = cohorts;
        this.lists = lists;
        this.login = login;
    }

    static NamedPatients of(Request request, RequestCheck.OwnMembers cohorts, PatientLists lists, String login) {
        NamedPatients named = new NamedPatients(cohorts, lists, login);
        request.population().cohort().ifPresent(cohort -> named.cohort("", "population.cohort", cohort));
        for (Node node : leaves(request)) {
            switch (node) {
                case CohortCriterion criterion -> named.cohort(criterion.id(), "cohort", criterion.cohort());
                case PatientCriterion criterion ->
                    criterion.identifiers().ifPresent(list -> named.list(criterion.id(), list));
                default -> {}
            }
        }
        return named;
    }

    /** Whether a request holds a list of identifiers. */
    static boolean hasLists(Request request) {
        return leaves(request).stream()
                .anyMatch(node -> node instanceof PatientCriterion patient
                        && patient.identifiers().isPresent());
    }

    /** In reading order, however deep the tree. */
    private static List<Node> leaves(Request request) {
        List<Node> leaves = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(request.root());
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Group group) {
                group.children().reversed().forEach(open::push);
            } else {
                leaves.add(node);
            }
        }
        return leaves;
    }

    private void cohort(String id, String member, UUID cohort) {
        Optional<PatientSet> found = Optional.ofNullable(members.get(cohort)).or(() -> cohorts.find(login, cohort));
        found.ifPresentOrElse(
                patients -> members.put(cohort, patients), () -> problems.add(unknown(id, member, cohort)));
    }

    private void list(String id, Identifiers list) {
        Optional<PatientLists.Found> found = looked.computeIfAbsent(list, unread -> lists.find(login, unread));
        if (found.isEmpty()) {
            problems.add(refused(id, list.kind()));
            return;
        }
        listed.put(id, found.get().patients());
        matches.add(new ListMatch(id, list.values().size(), found.get().notFound()));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    NamedSets sets() {
        return new NamedSets(members, listed);
    }

    List<ListMatch> matches() {
        return List.copyOf(matches);
    }

    private static Problem unknown(String id, String member, UUID cohort) {
        return new Problem(
                id,
                member,
                ProblemCodes.UNKNOWN_COHORT,
                Map.of("cohort", cohort.toString()),
                "unknown cohort " + cohort);
    }

    private static Problem refused(String id, Identifiers.Kind kind) {
        String needed = switch (kind) {
            case IPP, SOURCE -> "read identities and search by them: ask for those rights, or list pseudonyms";
            case PSEUDONYM -> "read lines, not figures alone: ask for that right, or take the list out";
        };
        return new Problem(
                id,
                "identifiers",
                ProblemCodes.IDENTIFIERS_REFUSED,
                Map.of("kind", kind.name()),
                "to look for patients by such identifiers one must " + needed);
    }
}
