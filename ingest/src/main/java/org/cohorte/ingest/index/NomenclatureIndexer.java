package org.cohorte.ingest.index;

import java.time.Instant;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.cohorte.ingest.nomenclature.Nomenclatures;

/**
 * Brings an index to the nomenclatures of its installation, without any data. Readers see all of it with one commit at the
 * end, and nothing before. Whoever uses it holds other imports off.
 */
public final class NomenclatureIndexer implements AutoCloseable {

    private final SolrIndex index;
    private final NomenclatureWriter nomenclatures;
    private final IndexVersion version;
    private final DocumentWriter writer;

    /**
     * An indexer.
     *
     * @param now     time of the data, for an index without any
     * @param threads that send documents
     */
    public NomenclatureIndexer(SolrIndex index, Nomenclatures nomenclatures, Instant now, int threads) {
        this.index = index;
        this.nomenclatures = new NomenclatureWriter(index, nomenclatures);
        this.version = IndexVersion.ofSameData(index, now);
        this.writer = new DocumentWriter(index, threads, version::grow);
    }

    /** Whether the index holds nomenclatures, and not these. */
    public boolean isStale() {
        return !nomenclatures.isEmpty() && !nomenclatures.stale().isEmpty();
    }

    /** What would change; reads only. */
    public List<NomenclatureChange> changes() {
        return nomenclatures.changes();
    }

    /**
     * Writes and commits.
     *
     * @param done told the share that is done, from 0 to 1
     */
    public void write(DoubleConsumer done) {
        nomenclatures.write(writer, done);
        writer.flush();
        if (writer.changed() > 0) {
            version.grow();
            index.commit();
        }
    }

    /** Documents that were new or changed. */
    public long changed() {
        return writer.changed();
    }

    /** Documents that the index held already. */
    public long unchanged() {
        return writer.unchanged();
    }

    /** Version of the index after the last commit. */
    public long version() {
        return version.version();
    }

    @Override
    public void close() {
        writer.close();
    }
}
