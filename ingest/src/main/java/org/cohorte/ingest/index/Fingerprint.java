package org.cohorte.ingest.index;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.cohorte.solr.Fields;
import org.cohorte.solr.IndexFormat;

/**
 * 40 bits that tell one content of a document from another: of a million changed documents, one is taken for unchanged with a
 * probability of one in a million. Neither the order of fields nor that of the values of a field matters.
 * A new format of the index makes every content another.
 */
final class Fingerprint {

    private static final long BITS = (1L << 40) - 1;

    /** Neither itself, nor what says which record and version the content is of. */
    private static final Set<String> ASIDE = Set.of(Fields.FINGERPRINT, Fields.RECORD, Fields.RECORD_VERSION);

    private static final Long ASIDE_NAME = Long.MIN_VALUE;
    /** Hashes of the names of fields, which are those of the schema. */
    private static final Map<String, Long> NAMES = new ConcurrentHashMap<>();

    private Fingerprint() {}

    static long of(SolrInputDocument document) {
        long sum = mixed(IndexFormat.VERSION);
        for (SolrInputField field : document) {
            Long name = NAMES.computeIfAbsent(field.getName(), Fingerprint::name);
            if (!name.equals(ASIDE_NAME)) {
                sum += mixed(name * 31 + values(field.getValue()));
            }
        }
        return mixed(sum) & BITS;
    }

    private static Long name(String field) {
        return ASIDE.contains(field) ? ASIDE_NAME : Long.valueOf(text(field));
    }

    private static long values(Object value) {
        if (value instanceof Collection<?> several) {
            long sum = 0;
            for (Object one : several) {
                sum += mixed(text(String.valueOf(one)));
            }
            return sum;
        }
        return mixed(text(String.valueOf(value)));
    }

    private static long text(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The end of MurmurHash3's 64-bit form. */
    private static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
