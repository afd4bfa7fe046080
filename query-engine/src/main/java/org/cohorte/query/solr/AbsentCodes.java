package org.cohorte.query.solr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cohorte.query.compile.RequestCompiler;
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
 * of figures may know. The count looks for the codes besides, and codes found are not looked for again for ten minutes. Safe for
 * several threads.
 */
final class AbsentCodes {

    private static final long KEPT_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int KEPT = 50_000;

    /** Codes of one criterion, and of one request, that are looked for; in a longer list a code that nobody has is no mistake. */
    private static final int MOST = 20;

    private record Seen(Code code, Scope scope) {}

    private final ConcurrentMap<Seen, Long> seen = new ConcurrentHashMap<>();

    /** Codes that the count of a request is to look for. */
    List<Code> lookFor(Request request, Scope scope) {
        if (scope.reading() == Scope.Reading.COUNTS) {
            return List.of();
        }
        long now = System.nanoTime();
        Set<Code> unseen = new LinkedHashSet<>();
        events(request).forEach(event -> unseen.addAll(event.codes()));
        unseen.removeIf(code -> isFresh(new Seen(code, scope), now));
        return unseen.size() > MOST ? List.of() : List.copyOf(unseen);
    }

    /**
     * What is to be said, of the answer of a count that looked for these codes.
     *
     * @param codes as {@link #lookFor} told them
     */
    List<Problem> advice(Request request, Scope scope, List<Code> codes, Facet answer) {
        long now = System.nanoTime();
        if (seen.size() > KEPT) {
            seen.clear();
        }
        Set<Code> absent = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (answer.count(RequestCompiler.found(i)) > 0) {
                seen.put(new Seen(codes.get(i), scope), now);
            } else {
                absent.add(codes.get(i));
            }
        }
        return events(request).stream()
                .flatMap(event -> event.codes().stream()
                        .distinct()
                        .filter(absent::contains)
                        .map(code -> nobody(event, code)))
                .toList();
    }

    private static List<EventCriterion> events(Request request) {
        List<EventCriterion> events = new ArrayList<>();
        gather(request.root(), events);
        return events;
    }

    private static void gather(Node node, List<EventCriterion> events) {
        if (node instanceof Group group) {
            group.children().forEach(child -> gather(child, events));
        } else if (node instanceof EventCriterion event && event.codes().size() <= MOST) {
            events.add(event);
        }
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
