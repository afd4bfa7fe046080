package org.cohorte.registry.secret;

/** A secret cannot be kept or read; the message says which one and what to do. */
public final class SecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretException(String message) {
        super(message);
    }

    SecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
