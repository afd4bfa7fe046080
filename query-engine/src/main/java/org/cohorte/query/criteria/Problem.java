package org.cohorte.query.criteria;

import java.util.Map;
import java.util.Objects;

/**
 * One error of a request.
 *
 * @param nodeId    node that holds it; empty when none does (the document itself, the population)
 * @param member    JSON member, dotted from the node ({@code value.unit}, {@code codes[3].code}), or from the document
 *                  when there is no node; empty for the node itself
 * @param code      stable name of the rule, one of {@link ProblemCodes}: the texts for users are keyed by it
 * @param arguments what the text mentions
 * @param message   in English, for developers and logs
 * @param severity  whether the request can be answered in spite of it
 */
public record Problem(
        String nodeId, String member, String code, Map<String, String> arguments, String message, Severity severity) {

    /** How grave a problem is. */
    public enum Severity {
        /** The request cannot be answered. */
        ERROR,
        /** The request can be answered, and probably does not say what its author means. */
        WARNING
    }

    public Problem {
        Objects.requireNonNull(nodeId);
        Objects.requireNonNull(member);
        Objects.requireNonNull(code);
        arguments = Map.copyOf(arguments);
        Objects.requireNonNull(message);
        Objects.requireNonNull(severity);
    }

    /** An error. */
    public Problem(String nodeId, String member, String code, Map<String, String> arguments, String message) {
        this(nodeId, member, code, arguments, message, Severity.ERROR);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
