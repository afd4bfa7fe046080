package org.cohorte.ingest.index;

import java.util.List;
import org.apache.solr.common.SolrDocument;
import org.cohorte.ingest.nomenclature.Concept;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.Nomenclature;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Writes codes, and passes over nomenclatures that the index holds wholly. */
final class NomenclatureWriter {

    /** Another number whenever {@link ConceptDocuments} writes something else of the same code. */
    private static final long FORM = 1;

    private NomenclatureWriter() {}

    static void write(Nomenclatures nomenclatures, SolrIndex index, DocumentWriter writer) {
        String mark = mark(nomenclatures);
        SolrDocument held =
                index.find(List.of(DocumentIds.CONCEPTS), Fields.SOURCE_ID).get(DocumentIds.CONCEPTS);
        if (held != null && mark.equals(held.getFirstValue(Fields.SOURCE_ID))) {
            return;
        }
        for (Nomenclature nomenclature : nomenclatures.all()) {
            Concept.of(nomenclature).forEach(concept -> write(concept, writer));
        }
        // Only once all of them have been sent may the index say that it holds them.
        writer.flush();
        writer.write(
                0,
                new Document(DocumentIds.CONCEPTS, Kinds.STATE)
                        .put(Fields.SOURCE_ID, mark)
                        .finished(),
                false);
    }

    /** A nomenclature of which an import wrote a part before it was killed is there already. */
    static void write(Concept concept, DocumentWriter writer) {
        writer.write(concept.token().hashCode(), ConceptDocuments.of(concept), false);
    }

    private static String mark(Nomenclatures nomenclatures) {
        long sum = FORM;
        for (Nomenclature nomenclature : nomenclatures.all()) {
            for (Entry entry : nomenclature.entries()) {
                sum = sum * 31 + entry.toLine().hashCode();
            }
        }
        return Long.toHexString(sum);
    }
}
