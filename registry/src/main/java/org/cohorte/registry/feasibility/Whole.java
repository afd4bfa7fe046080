package org.cohorte.registry.feasibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.CountAnswer.LeftOut;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;

/**
 * A request with the requests that it embeds in their places.
 *
 * @param request  without any reference to a saved request
 * @param owners   of each node that comes from a saved request, the node of the asked request that embeds it
 * @param embedded saved requests and versions, for the audit
 */
public record Whole(Request request, Map<String, String> owners, List<String> embedded) {

    public Whole {
        owners = Map.copyOf(owners);
        embedded = List.copyOf(embedded);
    }

    /** What is wrong inside a saved request, told at the node that embeds it: no other is known to the one who asks. */
    InvalidRequestException told(InvalidRequestException refused) {
        return new InvalidRequestException(
                refused.problems().stream().map(this::told).distinct().toList());
    }

    private Problem told(Problem problem) {
        return owners.containsKey(problem.nodeId()) ? inside(owners.get(problem.nodeId()), problem) : problem;
    }

    static Problem inside(String owner, Problem problem) {
        return new Problem(
                owner,
                "request",
                ProblemCodes.EMBEDDED_PROBLEM,
                Map.of("problem", problem.code(), "place", problem.member()),
                "the embedded request is wrong at " + problem.member() + ", open it to correct it: "
                        + problem.message(),
                problem.severity());
    }

    /** Advice about a part of a saved request, or beside such a part, tells of the node that embeds it. */
    private Problem advised(Problem advice) {
        Map<String, String> arguments = new HashMap<>(advice.arguments());
        arguments.computeIfPresent("other", (name, id) -> owners.getOrDefault(id, id));
        String owner = owners.getOrDefault(advice.nodeId(), "");
        if (owner.isEmpty()) {
            return new Problem(
                    advice.nodeId(),
                    advice.member(),
                    advice.code(),
                    arguments,
                    message(advice, arguments),
                    advice.severity());
        }
        arguments.put("advice", advice.code());
        return new Problem(
                owner,
                "request",
                ProblemCodes.EMBEDDED_ADVICE,
                arguments,
                "a part of the embedded request, open it to see which: " + message(advice, arguments),
                advice.severity());
    }

    private static String message(Problem advice, Map<String, String> arguments) {
        return Optional.ofNullable(advice.arguments().get("other"))
                .map(inner -> advice.message().replace(inner, arguments.get("other")))
                .orElse(advice.message());
    }

    /** The figures of the nodes that were asked; those of embedded ones stay inside. */
    CountAnswer told(CountAnswer answer) {
        if (owners.isEmpty()) {
            return answer;
        }
        Map<String, Long> leftOut = new LinkedHashMap<>();
        answer.leftOut()
                .forEach(left ->
                        leftOut.merge(owners.getOrDefault(left.nodeId(), left.nodeId()), left.values(), Long::sum));
        List<LeftOut> values = new ArrayList<>();
        leftOut.forEach((node, count) -> values.add(new LeftOut(node, count)));
        return new CountAnswer(
                answer.population(),
                answer.total(),
                answer.nodes().stream()
                        .filter(node -> !owners.containsKey(node.id()))
                        .toList(),
                answer.demographics(),
                values,
                answer.index(),
                answer.took(),
                answer.fingerprint(),
                answer.lists().stream()
                        .filter(list -> !owners.containsKey(list.nodeId()))
                        .toList(),
                answer.advice().stream().map(this::advised).distinct().toList(),
                answer.masking());
    }
}
