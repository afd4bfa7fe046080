package org.cohorte.app.launch;

/** The application cannot start or go on; the message says what happened and what to do, for the operator's console. */
public class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
