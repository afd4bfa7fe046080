package org.cohorte.ingest.fhir;

import org.cohorte.ingest.report.Reason;

/** A line cannot be used. Made often on bad input, so it carries no stack trace. */
final class RefusedException extends Exception {

    private final Reason reason;
    private final String path;

    RefusedException(Reason reason, String path, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.path = path;
    }

    Reason reason() {
        return reason;
    }

    /** The element at fault. */
    String path() {
        return path;
    }

    /** What was found. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
