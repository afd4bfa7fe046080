package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.Version;
import org.cohorte.solr.Fields;

/**
 * What the index holds of one record: its documents, or a tombstone. Of the records of a first import it holds nothing, which costs
 * nothing here.
 */
final class HeldRecord {

    static final HeldRecord NOTHING = new HeldRecord();

    /** Of a tombstone. */
    private static final int NOBODY = -1;

    private final List<HeldDocument> documents = new ArrayList<>(1);

    /**
     * A document of the index.
     *
     * @param patient whose; {@value #NOBODY} for a tombstone
     */
    record HeldDocument(String id, long record, long fingerprint, long version, int patient) {

        static HeldDocument of(SolrDocument document) {
            String id = String.valueOf(document.getFirstValue(Fields.ID));
            return new HeldDocument(
                    id,
                    number(document, Fields.RECORD),
                    number(document, Fields.FINGERPRINT),
                    number(document, Fields.RECORD_VERSION),
                    DocumentIds.patientOf(id).orElse(NOBODY));
        }

        private static long number(SolrDocument document, String field) {
            return document.getFirstValue(field) instanceof Number number ? number.longValue() : 0;
        }

        /** Whether it is of this record, and not of one that shares its hash. */
        boolean isOf(RecordKey key) {
            return patient == NOBODY ? id.equals(DocumentIds.tombstone(key)) : DocumentIds.isOf(id, key.id());
        }
    }

    void add(HeldDocument document) {
        documents.add(document);
    }

    boolean isNewerThan(Version version) {
        for (HeldDocument held : documents) {
            if (version.isOlderThan(held.version())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is known to be gone. */
    boolean isGone() {
        return !documents.isEmpty() && documents.stream().allMatch(held -> held.patient() == NOBODY);
    }

    /** Code of the version; 0 when unknown. */
    long version() {
        return documents.isEmpty() ? 0 : documents.getFirst().version();
    }

    boolean holds(String id, long fingerprint, long version) {
        for (HeldDocument held : documents) {
            if (held.fingerprint() == fingerprint
                    && held.version() == version
                    && held.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Identifiers of all documents but these. */
    List<String> idsBeside(Set<String> ids) {
        return documents.isEmpty()
                ? List.of()
                : documents.stream()
                        .map(HeldDocument::id)
                        .filter(id -> !ids.contains(id))
                        .toList();
    }

    int documentsAmong(List<String> ids) {
        return ids.isEmpty()
                ? 0
                : (int) documents.stream()
                        .filter(held -> held.patient() != NOBODY && ids.contains(held.id()))
                        .count();
    }

    /** Whose documents they are. */
    Set<Integer> patients() {
        if (documents.isEmpty()) {
            return Set.of();
        }
        Set<Integer> patients = new HashSet<>();
        for (HeldDocument held : documents) {
            if (held.patient() != NOBODY) {
                patients.add(held.patient());
            }
        }
        return patients;
    }
}
