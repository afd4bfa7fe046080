package org.cohorte.registry.imports;

import java.util.List;
import java.util.Optional;

/** Keeps track of imports, and lets one write at a time. */
public interface ImportRuns {

    /**
     * Begins an import; runs that a crash left open are marked as interrupted. The import holds a connection until it
     * is closed.
     *
     * @param kind   {@code fhir}, {@code omop}, {@code demo}
     * @param folder where the data come from
     * @throws ImportRunningException when another import is running, in whatever process
     */
    ImportRun begin(String kind, String folder);

    /**
     * Works while no import runs, and none begins.
     *
     * @return false when one is running: nothing was done
     */
    boolean betweenImports(Runnable work);

    /** Past and present runs, the latest first. */
    List<ImportSummary> list(int limit);

    /** One run. */
    Optional<ImportSummary> find(long id);
}
