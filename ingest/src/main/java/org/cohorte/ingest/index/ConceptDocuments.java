package org.cohorte.ingest.index;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.nomenclature.Concept;
import org.cohorte.query.text.Folding;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Documents of the codes that users search. */
final class ConceptDocuments {

    /** Source of codes that data brought. */
    static final String FROM_DATA = "data";

    private static final String FROM_NOMENCLATURE = "nomenclature";
    private static final int LONGEST_NAME = 200;

    private ConceptDocuments() {}

    /** Every name as a whole, as a search begins it. */
    private static Set<String> names(Concept concept) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(concept.labelFr(), concept.labelEn()), concept.entry().synonyms().stream())
                .map(Folding::whole)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    static SolrInputDocument of(Concept concept) {
        return new Document(DocumentIds.concept(concept.token()), Kinds.CONCEPT)
                .put(Fields.SYSTEM, concept.system())
                .put(Fields.CODE, concept.token())
                .all(Fields.PARENT, concept.parents())
                .all(Fields.ANCESTORS, concept.ancestors())
                .text(Fields.LABEL_FR, Optional.of(concept.labelFr()))
                .text(Fields.LABEL_EN, Optional.of(concept.labelEn()))
                .all(Fields.SYNONYMS, concept.entry().synonyms())
                .all(Fields.NAMES, names(concept))
                .put(Fields.SOURCE, concept.fromData() ? FROM_DATA : FROM_NOMENCLATURE)
                .put(Fields.LEAF, concept.leaf())
                .put(Fields.RANKING, concept.ranking())
                .finished();
    }
}
