package org.cohorte.ingest.index;

/** The index could not be read or written. */
public final class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexException(String message) {
        super(message);
    }

    IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
