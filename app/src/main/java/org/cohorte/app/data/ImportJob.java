package org.cohorte.app.data;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.imports.ImportReport;

/**
 * One import of this run of the application, at one moment.
 *
 * @param kind     {@code fhir}, {@code omop} or {@code demo}
 * @param folder   where the data come from, without any password; the name of the hospital for a demonstration
 * @param dryRun   whether everything is checked and nothing written
 * @param progress how far it is; empty before the first step
 * @param report   what it did; empty until it has succeeded, and for a demonstration
 * @param failure  why it failed, in English; empty when it did not
 */
public record ImportJob(
        String id,
        String kind,
        String folder,
        boolean dryRun,
        Instant started,
        State state,
        Optional<ImportProgress.State> progress,
        Optional<ImportReport> report,
        Optional<String> failure) {

    /** How an import stands. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    ImportJob at(ImportProgress.State newProgress) {
        return new ImportJob(id, kind, folder, dryRun, started, state, Optional.of(newProgress), report, failure);
    }

    ImportJob succeeded(Optional<ImportReport> newReport) {
        return new ImportJob(id, kind, folder, dryRun, started, State.SUCCEEDED, progress, newReport, Optional.empty());
    }

    ImportJob failed(String why) {
        return new ImportJob(
                id, kind, folder, dryRun, started, State.FAILED, progress, Optional.empty(), Optional.of(why));
    }
}
