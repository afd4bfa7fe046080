package org.cohorte.ingest.index;

import java.util.List;
import java.util.Optional;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.nomenclature.Concept;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Documents of the codes that users search. */
final class ConceptDocuments {

    private ConceptDocuments() {}

    static SolrInputDocument of(Concept concept) {
        List<String> parents = concept.entry().parents().stream()
                .map(parent -> concept.system() + "|" + parent)
                .toList();
        return new Document(DocumentIds.concept(concept.token()), Kinds.CONCEPT)
                .put(Fields.SYSTEM, concept.system())
                .put(Fields.CODE, concept.token())
                .all(Fields.PARENT, parents)
                .all(Fields.ANCESTORS, concept.ancestors())
                .text(Fields.LABEL_FR, Optional.of(concept.labelFr()))
                .text(Fields.LABEL_EN, Optional.of(concept.labelEn()))
                .all(Fields.SYNONYMS, concept.entry().synonyms())
                .put(Fields.LEAF, concept.leaf())
                .put(Fields.RANKING, concept.ranking())
                .finished();
    }
}
