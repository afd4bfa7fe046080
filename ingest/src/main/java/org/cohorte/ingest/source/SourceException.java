package org.cohorte.ingest.source;

/** A source that cannot be read at all; the message says what to do. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }
}
