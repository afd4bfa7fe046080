package org.cohorte.app.api;

import java.io.IOException;

/** More was sent than a call may hold. */
class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLargeException(long limit) {
        super("body of more than " + limit + " bytes");
        this.limit = limit;
    }

    /** In bytes. */
    long limit() {
        return limit;
    }
}
