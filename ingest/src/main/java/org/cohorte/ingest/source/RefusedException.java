package org.cohorte.ingest.source;

import org.cohorte.ingest.report.Reason;

/** A line cannot be used. Made often on bad input, so it carries no stack trace. */
public final class RefusedException extends Exception {

    private final Reason reason;
    private final String path;

    public RefusedException(Reason reason, String path, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.path = path;
    }

    public Reason reason() {
        return reason;
    }

    /** The element at fault. */
    public String path() {
        return path;
    }

    /** What was found. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
