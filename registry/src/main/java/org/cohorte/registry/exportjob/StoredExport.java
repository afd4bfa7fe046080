package org.cohorte.registry.exportjob;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.query.scope.Scope;

/**
 * An export as it stands in the table.
 *
 * @param asked    what was asked for, by whom
 * @param rowsDone rows written by the present attempt
 * @param made     when it was asked for
 * @param finished when it ended, however it ended
 * @param expires  when its file is deleted; of a ready one alone
 * @param bytes    of the file
 * @param sha256   of the file, in hexadecimal
 * @param failure  code of the reason of one that was stopped or failed
 * @param scope    that the present attempt reads in; empty before it began to read
 * @param attempt  how many workers have taken it; names the file
 */
public record StoredExport(
        NewExport asked,
        State state,
        long rowsDone,
        Instant made,
        Optional<Instant> finished,
        Optional<Instant> expires,
        long bytes,
        Optional<String> sha256,
        Optional<String> failure,
        Optional<Scope> scope,
        int attempt) {

    /** States; the names are stored. */
    public enum State {
        WAITING,
        RUNNING,
        READY,
        CANCELLED,
        STOPPED,
        FAILED,
        EXPIRED
    }
}
