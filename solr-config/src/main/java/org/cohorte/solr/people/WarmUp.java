package org.cohorte.solr.people;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.apache.solr.core.AbstractSolrEventListener;
import org.apache.solr.core.SolrCore;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what every answer needs before a new searcher takes over, so that nobody waits for it after an import. */
public final class WarmUp extends AbstractSolrEventListener {

    private static final Logger log =
            LoggerFactory.getLogger(MethodHandles.lookup().lookupClass());

    public WarmUp(SolrCore core) {
        super(core);
    }

    @Override
    public void newSearcher(SolrIndexSearcher searcher, @Nullable SolrIndexSearcher before) {
        try {
            PatientColumns.of(searcher);
        } catch (IOException | RuntimeException e) {
            // the first answer builds it, and tells whoever asked
            log.warn("The patients of a new searcher were not read ahead", e);
        }
    }
}
