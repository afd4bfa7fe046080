package org.cohorte.ingest.index;

import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.cohorte.solr.Fields;
import org.cohorte.solr.IndexFormat;
import org.cohorte.solr.packed.PackedBytes;
import org.cohorte.solr.packed.PackedDocuments;

/**
 * 40 bits that tell one content of a document from another: of a million changed documents, one is taken for unchanged with a
 * probability of one in a million. Neither the order of fields nor that of the values of a field matters.
 * A new format of the index makes every content another.
 */
final class Fingerprint {

    private static final long BITS = (1L << 40) - 1;

    /** Neither itself, nor what says which document, record and version the content is of. */
    private static final Set<String> ASIDE =
            Set.of(Fields.ID, Fields.FINGERPRINT, Fields.RECORD, Fields.RECORD_VERSION);

    private static final int USUAL_LENGTH = 1 << 10;

    private long sum = PackedBytes.mixed(IndexFormat.VERSION);

    /**
     * Takes a field.
     *
     * @param values hash of its values
     */
    void add(String field, long values) {
        sum += PackedBytes.mixed(field.hashCode() * 31L + values);
    }

    long bits() {
        return PackedBytes.mixed(sum) & BITS;
    }

    static long of(SolrInputDocument document) {
        Fingerprint fingerprint = new Fingerprint();
        PackedBytes bytes = new PackedBytes(USUAL_LENGTH);
        for (SolrInputField field : document) {
            if (!ASIDE.contains(field.getName())) {
                fingerprint.add(field.getName(), PackedDocuments.write(field.getName(), field.getValue(), bytes));
            }
        }
        return fingerprint.bits();
    }
}
