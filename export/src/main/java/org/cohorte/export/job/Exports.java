package org.cohorte.export.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.export.table.TableOffer;
import org.cohorte.query.scope.Scope.Reading;

/**
 * Exports on behalf of a user. Rights are read when it is asked for, when it starts, while it runs and at each download; an
 * export of somebody else does not exist. Every step is in the audit.
 */
public interface Exports {

    /** Readings that the user may export with, the highest first; empty: none. */
    List<Reading> readings(String login);

    /**
     * The tables of a cohort, with their rows now.
     *
     * @throws java.util.NoSuchElementException when there is no such cohort for them
     * @throws SecurityException                when they may not export with this reading
     */
    List<TableOffer> offer(String login, UUID cohort, Reading reading);

    /**
     * Asks for an export; it begins as soon as a worker is free.
     *
     * @throws java.util.NoSuchElementException when there is no such cohort for them
     * @throws SecurityException                when they may not export with this reading
     * @throws ExportException                  when no table is chosen, a column is unknown, or the purpose is missing or too long
     */
    ExportJob ask(String login, ExportOrder order);

    /** The latest first. */
    List<ExportJob> list(String login);

    Optional<ExportJob> find(String login, UUID id);

    /** Stops one that waits or runs; nothing of it stays. One that has ended is left as it is. */
    ExportJob cancel(String login, UUID id);

    /**
     * The file of a ready export.
     *
     * @throws java.util.NoSuchElementException when there is no such export for them, or no file any more
     * @throws SecurityException                when the right has ended since
     */
    Download download(String login, UUID id);

    /** A file and the name it is offered under, which holds no name of a patient. */
    record Download(Path file, String name) {}
}
