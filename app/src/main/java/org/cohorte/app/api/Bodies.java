package org.cohorte.app.api;

import org.springframework.http.HttpStatus;

/** What can be wrong with the body of a call beyond its form. */
final class Bodies {

    private static final int NUL = 0;

    private Bodies() {}

    /** A member that is missing, unknown or holds what it cannot hold; by its place, dotted. */
    static ApiProblemException wrong(String member) {
        return new ApiProblemException("bad-member", HttpStatus.BAD_REQUEST, member);
    }

    /** A text that databases can hold; whether it is too long, its service says. */
    static String text(String text, String member) {
        if (text.indexOf(NUL) >= 0) {
            throw wrong(member);
        }
        return text;
    }
}
