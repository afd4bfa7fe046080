package org.cohorte.ingest.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Codes of one system as the index holds them: what events were given as their ancestors. */
final class HeldConcepts {

    /**
     * A code of the index.
     *
     * @param ancestors everything above it
     * @param parents   what is right above it
     * @param fromData  whether data brought it
     */
    record Held(Set<String> ancestors, List<String> parents, String label, boolean fromData) {}

    private final String system;
    private final Map<String, Held> byCode = new HashMap<>();

    private HeldConcepts(String system) {
        this.system = system;
    }

    static HeldConcepts read(SolrIndex index, String system) {
        HeldConcepts held = new HeldConcepts(system);
        SolrQuery query = new SolrQuery("{!term f=system v=$system}")
                .addFilterQuery("kind:" + Kinds.CONCEPT)
                .setParam("system", system)
                .setFields(Fields.ID, Fields.CODE, Fields.ANCESTORS, Fields.PARENT, Fields.LABEL_FR, Fields.SOURCE);
        index.each(query, held::add);
        return held;
    }

    private void add(SolrDocument document) {
        Coding coding = Coding.ofToken(String.valueOf(document.getFirstValue(Fields.CODE)));
        byCode.put(
                coding.code(),
                new Held(
                        new HashSet<>(tokens(document, Fields.ANCESTORS)),
                        tokens(document, Fields.PARENT),
                        String.valueOf(document.getFirstValue(Fields.LABEL_FR)),
                        ConceptDocuments.FROM_DATA.equals(document.getFirstValue(Fields.SOURCE))));
    }

    private static List<String> tokens(SolrDocument document, String field) {
        Collection<Object> values = document.getFieldValues(field);
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    Map<String, Held> byCode() {
        return byCode;
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    /** Ancestors of each code, both as {@code system|code}. */
    Map<String, Set<String>> ancestors() {
        Map<String, Set<String>> ancestors = HashMap.newHashMap(byCode.size());
        byCode.forEach((code, held) -> ancestors.put(system + "|" + code, held.ancestors()));
        return ancestors;
    }

    /** Where data placed codes that no nomenclature has; nothing of codes that stand outside of it. */
    Hierarchy placedByData(String outside) {
        return coding -> Optional.of(coding)
                .filter(c -> c.system().equals(system))
                .map(c -> byCode.get(c.code()))
                .filter(held -> held.fromData() && !held.ancestors().contains(system + "|" + outside))
                .map(held -> new Hierarchy.Place(
                        held.label(),
                        held.parents().stream().map(Coding::ofToken).toList(),
                        held.ancestors().stream().sorted().map(Coding::ofToken).toList()));
    }
}
