package org.cohorte.ingest.index;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * The state of the index: a version that is another one whenever readers may see other documents. It grows before the first
 * change of an import (documents kept by a node that then dies become visible when it starts again) and with each commit
 * that follows changes.
 */
final class IndexVersion {

    private final SolrIndex index;
    private final Instant asOf;
    private long version;

    IndexVersion(SolrIndex index, Instant asOf) {
        this.index = index;
        this.asOf = asOf;
        this.version = current(index);
    }

    /** The version that readers see; 0 for an index that nothing was ever written to. */
    static long current(SolrIndex index) {
        SolrDocument state =
                index.find(List.of(DocumentIds.STATE), Fields.VERSION).get(DocumentIds.STATE);
        return state != null && state.getFirstValue(Fields.VERSION) instanceof Number number ? number.longValue() : 0;
    }

    long version() {
        return version;
    }

    synchronized void grow() {
        version++;
        SolrInputDocument document = new Document(DocumentIds.STATE, Kinds.STATE)
                .put(Fields.VERSION, version)
                .put(Fields.TIME, asOf.toEpochMilli())
                .finished();
        try {
            index.send(List.of(document), true);
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the state of the index cannot be written: " + e.getMessage(), e);
        }
    }
}
