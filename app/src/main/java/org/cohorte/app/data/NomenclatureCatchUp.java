package org.cohorte.app.data;

import java.util.Optional;
import org.cohorte.ingest.imports.NomenclatureImporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index to the nomenclatures of the installation when it holds others: an import of one was broken off after it
 * was kept, or a new version of the product came with new ones.
 */
public final class NomenclatureCatchUp {

    private static final Logger log = LoggerFactory.getLogger(NomenclatureCatchUp.class);

    private final NomenclatureImporter importer;
    private final ImportJobs jobs;

    public NomenclatureCatchUp(NomenclatureImporter importer, ImportJobs jobs) {
        this.importer = importer;
        this.jobs = jobs;
    }

    /** Looks, in the background, whether there is something to do; an import that is running does it itself. */
    public void begin() {
        Thread.ofPlatform().name("nomenclatures").daemon().start(this::look);
    }

    private void look() {
        try {
            if (jobs.current().isEmpty() && importer.isBehind()) {
                log.info("The index is being brought to the nomenclatures of the installation");
                jobs.start("nomenclature", "", false, progress -> Optional.of(importer.catchUp(progress)));
            }
        } catch (RuntimeException e) {
            // The next start, or the next import, looks again.
            log.warn("Whether the index holds the nomenclatures of the installation cannot be told", e);
        }
    }
}
