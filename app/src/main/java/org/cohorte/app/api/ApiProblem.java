package org.cohorte.app.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * An answer that says why there is none, as {@code application/problem+json} (RFC 9457).
 *
 * @param type   stable address of the sort of problem, relative to this API
 * @param title  the sort of problem, in the caller's language
 * @param status HTTP status
 * @param detail what happened and what to do, in the caller's language
 * @param errors every error of the request; empty when the problem is another
 */
record ApiProblem(String type, String title, int status, String detail, List<Fault> errors) {

    ApiProblem {
        errors = List.copyOf(errors);
    }

    /**
     * One error of a request.
     *
     * @param node    id of the node that holds it; empty when none does
     * @param member  JSON member, dotted from the node; empty for the node
     * @param code    stable name of the rule
     * @param message in the caller's language
     */
    record Fault(String node, String member, String code, String message) {}

    static ApiProblem of(String type, HttpStatus status, String title, String detail) {
        return new ApiProblem("/api/problems/" + type, title, status.value(), detail, List.of());
    }

    ApiProblem withErrors(List<Fault> newErrors) {
        return new ApiProblem(type, title, status, detail, newErrors);
    }
}
