package org.cohorte.export.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An export and how far it is.
 *
 * @param id         in the URL
 * @param owner      login
 * @param cohortName when it was asked for
 * @param order      what was asked
 * @param state      of the job
 * @param rowsDone   rows written
 * @param rowsTotal  rows expected, counted when it was asked for
 * @param asked      when
 * @param finished   when it ended, however it ended
 * @param expires    when its file is deleted; of a ready one alone
 * @param bytes      of the file
 * @param sha256     of the file, in hexadecimal
 * @param failure    code of the reason ({@code export.failure.<code>}) of one that was stopped or failed
 */
public record ExportJob(
        UUID id,
        String owner,
        String cohortName,
        ExportOrder order,
        State state,
        long rowsDone,
        long rowsTotal,
        Instant asked,
        Optional<Instant> finished,
        Optional<Instant> expires,
        long bytes,
        Optional<String> sha256,
        Optional<String> failure) {

    /** States; the names are stored. */
    public enum State {
        WAITING,
        RUNNING,
        READY,
        /** By its owner. */
        CANCELLED,
        /** Because the right ended. */
        STOPPED,
        FAILED,
        /** Its file was deleted at the end of its life. */
        EXPIRED
    }
}
