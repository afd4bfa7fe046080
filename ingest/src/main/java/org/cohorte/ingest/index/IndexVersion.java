package org.cohorte.ingest.index;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.IndexFormat;
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

    /**
     * The version of an index that is about to be written.
     *
     * @throws IndexException when it was made with other fields than it would be now
     */
    IndexVersion(SolrIndex index, Instant asOf) {
        this.index = index;
        this.asOf = asOf;
        this.version = current(index);
        refuseOtherLayout(index);
    }

    private static void refuseOtherLayout(SolrIndex index) {
        SolrDocument state =
                index.find(List.of(DocumentIds.STATE), Fields.LAYOUT).get(DocumentIds.STATE);
        if (state != null
                && !(state.getFirstValue(Fields.LAYOUT) instanceof Number layout
                        && layout.intValue() == IndexFormat.LAYOUT)) {
            throw new IndexException(
                    "the index was made by another version of Cohorte, with other fields: make a new one"
                            + " as docs/operators.md says under \"A new index\", then import again");
        }
    }

    /** The state of an index whose data stay as old as they are; of one without data, as of now. */
    static IndexVersion ofSameData(SolrIndex index, Instant now) {
        SolrDocument state = index.find(List.of(DocumentIds.STATE), Fields.TIME).get(DocumentIds.STATE);
        boolean dated = state != null && state.getFirstValue(Fields.TIME) instanceof Number;
        return new IndexVersion(
                index, dated ? Instant.ofEpochMilli(((Number) state.getFirstValue(Fields.TIME)).longValue()) : now);
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

    /** When the data were taken from their source, as the state says; the epoch for an index that was never written to. */
    static Instant asOf(SolrIndex index) {
        SolrDocument state = index.find(List.of(DocumentIds.STATE), Fields.TIME).get(DocumentIds.STATE);
        return state != null && state.getFirstValue(Fields.TIME) instanceof Number number
                ? Instant.ofEpochMilli(number.longValue())
                : Instant.EPOCH;
    }

    /** Merges of patients may have grown it in the midst of an import. */
    synchronized void grow() {
        version = Math.max(version, current(index)) + 1;
        SolrInputDocument document = new Document(DocumentIds.STATE, Kinds.STATE)
                .put(Fields.VERSION, version)
                .put(Fields.TIME, asOf.toEpochMilli())
                .put(Fields.LAYOUT, IndexFormat.LAYOUT)
                .finished();
        try {
            index.send(List.of(document), true);
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the state of the index cannot be written: " + e.getMessage(), e);
        }
    }
}
