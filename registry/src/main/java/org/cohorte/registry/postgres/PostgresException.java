package org.cohorte.registry.postgres;

import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be started, reached or stopped. The message is a sentence for the operator: what, and what to do. */
public final class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another program listens on the port. */
        PORT_IN_USE,
        /** The data folder cannot be written. */
        FOLDER_NOT_WRITABLE,
        /** The account that the server runs as cannot enter the data folder. */
        FOLDER_NOT_REACHABLE,
        /** The data folder belongs to somebody else. */
        FOLDER_NOT_OURS,
        /** Another application works on this data folder. */
        FOLDER_IN_USE,
        /** The data come from another major version of PostgreSQL. */
        OTHER_VERSION,
        /** No space is left. */
        DISK_FULL,
        /** The programs of the server cannot be unpacked. */
        BINARIES_NOT_WRITABLE,
        /** No server is packed for this system. */
        SYSTEM_NOT_SUPPORTED,
        /** Started as root, on a system without {@code setpriv}. */
        NO_SETPRIV,
        /** The server refuses the password of the data folder. */
        WRONG_PASSWORD,
        /** Anything else; the message holds the server's last words. */
        FAILED
    }

    private final Reason reason;

    PostgresException(Reason reason, String message) {
        this(reason, message, null);
    }

    PostgresException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
