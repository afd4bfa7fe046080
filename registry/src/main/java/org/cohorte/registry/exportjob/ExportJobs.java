package org.cohorte.registry.exportjob;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.exportjob.StoredExport.State;

/**
 * Exports in their table. A worker takes one for the time of a lease and renews it as long as it lives; when the lease ends
 * first, the next worker begins it again from the start. Whatever a worker writes needs that it still holds the export: when
 * these calls answer false, somebody cancelled it or took it over, and the worker must drop what it has.
 */
public interface ExportJobs {

    /** Adds one that waits. */
    StoredExport add(NewExport export);

    /** One of the owner's. */
    Optional<StoredExport> find(String owner, UUID id);

    /** Those of the owner, the latest first. */
    List<StoredExport> list(String owner);

    /** Takes the one that has waited longest, or whose worker died; nobody else gets it. */
    Optional<StoredExport> claim(UUID worker, Duration lease);

    /** Stays alive. */
    boolean renew(UUID id, UUID worker, Duration lease);

    /** Keeps the scope that the worker reads in. */
    boolean begin(UUID id, UUID worker, Scope scope);

    /** Keeps how many rows are written. */
    boolean progress(UUID id, UUID worker, long rows);

    /** The file is whole and in its place. */
    boolean ready(UUID id, UUID worker, FinishedFile file);

    /** It ended without a file. */
    boolean end(UUID id, UUID worker, State state, String failure);

    /** Gives it back to be begun again: the worker stops, the export does not. */
    boolean release(UUID id, UUID worker);

    /** Ends one of the owner's that waits or runs; false when there is none, or it has ended. */
    boolean cancel(String owner, UUID id);

    /** Those whose file has reached the end of its life. */
    List<StoredExport> overdue();

    /** The file is deleted. */
    void expired(UUID id);

    /** Those that have a file, or whose worker is writing one. */
    List<StoredExport> withFiles();

    /** A whole file. */
    record FinishedFile(long rows, long bytes, String sha256, Instant expires) {}
}
