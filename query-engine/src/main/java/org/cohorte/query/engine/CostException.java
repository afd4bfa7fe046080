package org.cohorte.query.engine;

import java.util.Optional;
import org.cohorte.query.criteria.Problem;

/** A search passed a limit. The problem says which, how much it is, and the node that costs too much when it is known. */
public final class CostException extends EngineException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public CostException(Problem problem, Throwable cause) {
        super(Reason.TOO_COSTLY, problem.message(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The same at the node that is known now. */
    public CostException at(Optional<String> node) {
        return node.<CostException>map(id -> new CostException(
                        new Problem(id, problem.member(), problem.code(), problem.arguments(), problem.message()),
                        this))
                .orElse(this);
    }
}
