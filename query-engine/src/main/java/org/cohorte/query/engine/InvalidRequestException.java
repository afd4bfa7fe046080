package org.cohorte.query.engine;

import java.util.List;
import org.cohorte.query.criteria.Problem;

/** A request breaks the rules of the language; every error found is in it. */
public class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Problem> problems;

    public InvalidRequestException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
