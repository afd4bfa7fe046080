package org.cohorte.registry.imports;

/** Another import is running; the message says since when, for the user. */
public final class ImportRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRunningException(String message) {
        super(message);
    }
}
