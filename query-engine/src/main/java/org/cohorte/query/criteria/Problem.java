package org.cohorte.query.criteria;

import java.util.Map;

/**
 * One error of a request.
 *
 * @param nodeId    node that holds it; empty when none does (the document itself, the population)
 * @param member    JSON member, dotted from the node ({@code value.unit}, {@code codes[3].code}); empty for the node
 * @param code      stable name of the rule: the texts for users are keyed by it
 * @param arguments what the text mentions
 * @param message   in English, for developers and logs
 */
public record Problem(String nodeId, String member, String code, Map<String, String> arguments, String message) {

    public Problem {
        arguments = Map.copyOf(arguments);
    }
}
