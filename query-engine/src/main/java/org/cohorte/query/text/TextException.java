package org.cohorte.query.text;

import java.util.Map;

/** Stops the reading of a text that cannot be searched. */
final class TextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TextProblem problem;

    TextException(TextProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    static TextException of(String code, Map<String, String> arguments, String message) {
        return new TextException(new TextProblem(code, arguments, message));
    }

    TextProblem problem() {
        return problem;
    }
}
