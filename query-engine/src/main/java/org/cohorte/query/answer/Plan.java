package org.cohorte.query.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.rewrite.Rewriter;
import tools.jackson.databind.JsonNode;

/**
 * How a request is answered.
 *
 * @param request     as rewritten
 * @param rules       that were applied, in their order
 * @param parts       in the order in which they are worked out
 * @param fingerprint of the request as it was asked
 */
public record Plan(Request request, List<Rewriter.Applied> rules, List<Part> parts, String fingerprint) {

    public Plan {
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param name    {@code population}, {@code c1}, …, {@code total}
     * @param nodes   criteria of the rewritten request that it answers; none for the population, links and the whole
     * @param query   what the index is asked
     * @param figures its time and size; empty for those who read figures through the disclosure rule, which a size or a time
     *                would go around
     */
    public record Part(String name, List<String> nodes, JsonNode query, Optional<Figures> figures) {

        public Part {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * What a part cost.
     *
     * @param patients of the population that are in it
     * @param took     one round trip; what was asked lately is in the caches of the index
     */
    public record Figures(long patients, Duration took) {}
}
