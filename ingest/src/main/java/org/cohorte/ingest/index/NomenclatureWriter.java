package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.nomenclature.Concept;
import org.cohorte.ingest.nomenclature.Nomenclature;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Writes codes, and passes over nomenclatures that the index holds wholly. */
final class NomenclatureWriter {

    private NomenclatureWriter() {}

    static void write(Nomenclatures nomenclatures, SolrIndex index, DocumentWriter writer) {
        List<SolrInputDocument> documents = new ArrayList<>();
        for (Nomenclature nomenclature : nomenclatures.all()) {
            Concept.of(nomenclature).forEach(concept -> documents.add(ConceptDocuments.of(concept)));
        }
        String mark = mark(documents);
        SolrDocument held =
                index.find(List.of(DocumentIds.CONCEPTS), Fields.SOURCE_ID).get(DocumentIds.CONCEPTS);
        if (held != null && mark.equals(held.getFirstValue(Fields.SOURCE_ID))) {
            return;
        }
        documents.forEach(document -> write(document, writer));
        // Only once all of them have been sent may the index say that it holds them.
        writer.flush();
        writer.write(
                0,
                new Document(DocumentIds.CONCEPTS, Kinds.STATE)
                        .put(Fields.SOURCE_ID, mark)
                        .finished(),
                false);
    }

    static void write(Concept concept, DocumentWriter writer) {
        write(ConceptDocuments.of(concept), writer);
    }

    private static void write(SolrInputDocument document, DocumentWriter writer) {
        writer.write(document.getFieldValue(Fields.ID).hashCode(), document, false);
    }

    private static String mark(List<SolrInputDocument> documents) {
        long sum = documents.size();
        for (SolrInputDocument document : documents) {
            sum = sum * 31 + ((Number) document.getFieldValue(Fields.FINGERPRINT)).longValue();
        }
        return Long.toHexString(sum);
    }
}
