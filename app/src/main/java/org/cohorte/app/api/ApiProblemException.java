package org.cohorte.app.api;

import org.springframework.http.HttpStatus;

/** A call that has no answer, by the name of its texts. */
class ApiProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final HttpStatus status;

    @SuppressWarnings("serial")
    private final Object[] arguments;

    ApiProblemException(String type, HttpStatus status, Object... arguments) {
        super(type);
        this.type = type;
        this.status = status;
        this.arguments = arguments.clone();
    }

    String type() {
        return type;
    }

    HttpStatus status() {
        return status;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
