package org.cohorte.query.solr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.compile.ConceptQueries;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Problem.Severity;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;

/**
 * Advice about codes that no patient of the scope has, told to those who read lines alone: that a figure is zero is more than a reader
 * of figures may know. A criterion of one code whose figure is not zero needs no look; the other codes are counted in one round
 * trip, which leaves their sets where the next count finds them, and codes found are not looked for again for ten minutes. Safe
 * for several threads.
 */
final class AbsentCodes {

    private static final long KEPT_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int KEPT = 50_000;

    /** Codes of one criterion, and of one request, that are looked for; in a longer list a code that nobody has is no mistake. */
    private static final int MOST = 20;

    private record Seen(Code code, Scope scope) {}

    private final SolrGateway solr;
    private final ConcurrentMap<Seen, Long> seen = new ConcurrentHashMap<>();

    AbsentCodes(SolrGateway solr) {
        this.solr = solr;
    }

    List<Problem> advice(Request request, Scope scope, List<NodeCount> figures) {
        if (scope.reading() == Scope.Reading.COUNTS) {
            return List.of();
        }
        Map<String, Long> alone = new HashMap<>();
        figures.forEach(figure -> alone.put(figure.id(), figure.alone()));
        List<EventCriterion> asked = new ArrayList<>();
        gather(request.root(), alone, asked);
        Set<Code> absent = absent(asked, scope);
        return asked.stream()
                .flatMap(event -> event.codes().stream()
                        .distinct()
                        .filter(absent::contains)
                        .map(code -> nobody(event, code)))
                .toList();
    }

    private static void gather(Node node, Map<String, Long> alone, List<EventCriterion> asked) {
        if (node instanceof Group group) {
            group.children().forEach(child -> gather(child, alone, asked));
        } else if (node instanceof EventCriterion event) {
            int codes = event.codes().size();
            boolean shown = codes == 1
                    && alone.getOrDefault(event.id(), 0L) > 0
                    && event.options().occurrences().min() > 0;
            if (codes > 0 && codes <= MOST && !shown) {
                asked.add(event);
            }
        }
    }

    private Set<Code> absent(List<EventCriterion> asked, Scope scope) {
        long now = System.nanoTime();
        Set<Code> unseen = new LinkedHashSet<>();
        asked.forEach(event -> unseen.addAll(event.codes()));
        unseen.removeIf(code -> isFresh(new Seen(code, scope), now));
        if (unseen.isEmpty() || unseen.size() > MOST) {
            return Set.of();
        }
        List<Code> codes = List.copyOf(unseen);
        Facet patients = Facet.of(solr.search(ConceptQueries.patients(codes, scope)));
        if (seen.size() > KEPT) {
            seen.clear();
        }
        for (int i = 0; i < codes.size(); i++) {
            if (patients.count("k" + i) > 0) {
                unseen.remove(codes.get(i));
                seen.put(new Seen(codes.get(i), scope), now);
            }
        }
        return unseen;
    }

    private boolean isFresh(Seen code, long now) {
        Long at = seen.get(code);
        return at != null && now - at < KEPT_NANOS;
    }

    private static Problem nobody(EventCriterion event, Code code) {
        return new Problem(
                event.id(),
                "codes[" + event.codes().indexOf(code) + "].code",
                ProblemCodes.NOBODY_HAS_CODE,
                Map.of("system", code.system(), "code", code.value()),
                "no record has this code: " + code.token(),
                Severity.WARNING);
    }
}
