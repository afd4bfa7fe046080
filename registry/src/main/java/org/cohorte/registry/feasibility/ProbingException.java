package org.cohorte.registry.feasibility;

import java.util.List;
import java.util.Map;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.engine.InvalidRequestException;

/** The latest of a long series of near requests: it may not be answered, see {@link Probing}. */
public final class ProbingException extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    ProbingException() {
        super(List.of(new Problem(
                "",
                "",
                ProblemCodes.TOO_NEAR,
                Map.of("minutes", Long.toString(Probing.WINDOW.toMinutes())),
                "the latest of too many requests that are nearly the same")));
    }

    /** Seconds after which nothing of the series is remembered. */
    public long seconds() {
        return Probing.WINDOW.toSeconds();
    }
}
