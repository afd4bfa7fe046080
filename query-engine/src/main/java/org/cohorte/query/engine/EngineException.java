package org.cohorte.query.engine;

/** The index could not answer. The message is for the user's screen and names no machine. */
public class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The index is out of reach. */
        UNREACHABLE,
        /** The search passed its limit of time or memory. */
        TOO_COSTLY,
        /** The caller stopped it. */
        STOPPED,
        /** The index refused or failed. */
        FAILED
    }

    private final Reason reason;

    public EngineException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
