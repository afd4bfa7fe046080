package org.cohorte.app.cli;

/** A command failed; the message says what happened and what to do. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    CommandException(String message) {
        this(Exit.FAILURE, message);
    }

    CommandException(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
        this.exit = Exit.FAILURE;
    }

    int exit() {
        return exit;
    }
}
