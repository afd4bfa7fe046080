package org.cohorte.registry.postgres;

import java.nio.file.Path;
import java.util.Locale;
import org.cohorte.registry.postgres.PostgresException.Reason;
import org.jspecify.annotations.Nullable;

/** Turns what the server's programs say into sentences for the operator. */
final class Complaints {

    private static final int LAST_WORDS = 2_000;

    private Complaints() {}

    static boolean speaksOfFullDisk(String output) {
        String said = output.toLowerCase(Locale.ROOT);
        return said.contains("no space left on device") || said.contains("disk quota exceeded");
    }

    /** The exception for a program that failed. */
    static PostgresException failed(String what, Path folder, String output) {
        if (speaksOfFullDisk(output)) {
            return diskFull(folder);
        }
        if (output.contains("could not bind")) {
            return new PostgresException(
                    Reason.PORT_IN_USE,
                    "The port of PostgreSQL is used by another program: stop it or choose another.");
        }
        if (output.contains("Read-only file system")) {
            return readOnly(folder, null);
        }
        if (output.contains("Operation not permitted") && output.contains("setpriv")) {
            return new PostgresException(
                    Reason.FAILED,
                    "This system does not let root become another account, and PostgreSQL does not run as root: start"
                            + " Cohorte as an ordinary user. " + lastWords(output));
        }
        return new PostgresException(Reason.FAILED, what + " failed. The server said: " + lastWords(output));
    }

    static PostgresException diskFull(Path folder) {
        return new PostgresException(
                Reason.DISK_FULL,
                "No space left on the disk of " + folder + ": free some, then start again; the data are kept.");
    }

    static PostgresException readOnly(Path folder, @Nullable Throwable cause) {
        return new PostgresException(
                Reason.FOLDER_NOT_WRITABLE,
                "The data folder " + folder + " cannot be written: make it writable for the account that runs Cohorte,"
                        + " or choose another one.",
                cause);
    }

    static String lastWords(String output) {
        String said = output.strip();
        return said.length() <= LAST_WORDS ? said : "…" + said.substring(said.length() - LAST_WORDS);
    }
}
