package org.cohorte.app.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the patients of a request are found, as the API gives it.
 *
 * @param rules   that rewrote the request, in their order
 * @param request as rewritten
 * @param parts   in the order in which the index works them out
 */
record PlanResource(List<Rule> rules, JsonNode request, List<Part> parts) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** A rule, and the group where it was applied. */
    record Rule(String rule, String node) {}

    /**
     * A part.
     *
     * @param name     {@code population}, {@code c1}, …, {@code total}
     * @param nodes    criteria of the rewritten request that it answers
     * @param words    these in short, in the language of the call
     * @param patients of the population that are in it; absent where figures are told through the disclosure rule
     * @param millis   that it took now; absent where {@code patients} is
     * @param query    what the index is asked
     */
    record Part(
            String name,
            List<String> nodes,
            List<String> words,
            Optional<Long> patients,
            Optional<Double> millis,
            JsonNode query) {}

    static PlanResource of(Plan plan, Words words, Locale locale) {
        Map<String, Node> nodes = new HashMap<>();
        gather(plan.request().root(), nodes);
        return new PlanResource(
                plan.rules().stream()
                        .map(applied -> new Rule(applied.rule(), applied.node()))
                        .toList(),
                JsonMapper.shared().readTree(new RequestJson().write(plan.request())),
                plan.parts().stream()
                        .map(part -> part(part, nodes, words, locale))
                        .toList());
    }

    private static Part part(Plan.Part part, Map<String, Node> nodes, Words words, Locale locale) {
        return new Part(
                part.name(),
                part.nodes(),
                part.nodes().stream()
                        .flatMap(id -> Optional.ofNullable(nodes.get(id)).stream())
                        .map(node -> words.brief(node.as(node.id(), node.name(), false), locale))
                        .toList(),
                part.figures().map(Plan.Figures::patients),
                part.figures().map(Plan.Figures::took).map(PlanResource::millis),
                part.query());
    }

    private static double millis(Duration took) {
        return Math.round(took.toNanos() / NANOS_PER_MILLI * 10) / 10.0;
    }

    private static void gather(Node node, Map<String, Node> nodes) {
        nodes.put(node.id(), node);
        if (node instanceof Group group) {
            group.children().forEach(child -> gather(child, nodes));
        }
    }
}
