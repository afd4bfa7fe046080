package org.cohorte.registry.feasibility;

import java.time.Duration;
import org.cohorte.query.engine.EngineException;

/** Holds an answer back for a while. */
@FunctionalInterface
public interface Pause {

    /**
     * Lets this long go by.
     *
     * @throws EngineException when whoever asked has gone meanwhile
     */
    void take(Duration howLong);

    /** On the clock of the machine. */
    static void sleep(Duration howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Reason.STOPPED, "stopped while its answer was held back", e);
        }
    }
}
