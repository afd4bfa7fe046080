package org.cohorte.ingest.imports;

/** An import that cannot begin; the message says what to do. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportException(String message) {
        super(message);
    }
}
