package org.cohorte.query.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.cohorte.query.compile.ConceptQueries;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.solr.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds codes in the nomenclatures of the index. Each answer with figures is two round trips: the codes, then their patients,
 * whose sets Solr keeps. Safe for several threads.
 */
public final class SolrConceptSearch implements ConceptSearch {

    /** Children of one code, or roots of one system: more would not help anybody. */
    private static final int CHILDREN = 2_000;

    private static final int BATCH = 5_000;

    private final SolrGateway solr;

    public SolrConceptSearch(SolrGateway solr) {
        this.solr = solr;
    }

    @Override
    public List<Concept> search(String text, Collection<String> systems, int limit, Scope scope) {
        return text.isBlank() || systems.isEmpty()
                ? List.of()
                : withPatients(find(ConceptQueries.search(text, systems, limit)), scope);
    }

    @Override
    public List<String> systems() {
        return Facet.of(solr.search(ConceptQueries.systems())).buckets(ConceptQueries.SYSTEMS).stream()
                .map(Facet::key)
                .toList();
    }

    @Override
    public List<Concept> children(Code parent, Scope scope) {
        return withPatients(find(ConceptQueries.children(parent, CHILDREN)), scope);
    }

    @Override
    public List<Concept> roots(String system, Scope scope) {
        return withPatients(find(ConceptQueries.roots(system, CHILDREN)), scope);
    }

    @Override
    public List<Concept> path(Code code, Scope scope) {
        List<SolrDocument> own = find(ConceptQueries.exactly(List.of(code)));
        List<Code> ancestors = own.stream()
                .flatMap(found -> tokens(found, Fields.ANCESTORS).stream())
                .toList();
        if (ancestors.isEmpty()) {
            return List.of();
        }
        Map<Code, SolrDocument> byCode = new HashMap<>();
        find(ConceptQueries.exactly(ancestors)).forEach(found -> byCode.put(code(found), found));
        List<SolrDocument> upwards = new ArrayList<>();
        Optional<SolrDocument> above = parent(own.getFirst(), byCode);
        while (above.isPresent() && !upwards.contains(above.get())) {
            upwards.add(above.get());
            above = parent(above.get(), byCode);
        }
        return withPatients(upwards.reversed(), scope);
    }

    @Override
    public List<String> kinds(Code code, Scope scope) {
        return Facet.of(solr.search(ConceptQueries.kinds(code, scope)))
                .inner(ConceptQueries.EVENTS)
                .buckets(ConceptQueries.KINDS)
                .stream()
                .map(Facet::key)
                .toList();
    }

    @Override
    public Map<Code, Concept> describe(Collection<Code> codes) {
        Map<Code, Concept> known = new LinkedHashMap<>();
        List<Code> all = codes.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            find(ConceptQueries.exactly(all.subList(from, Math.min(all.size(), from + BATCH))))
                    .forEach(found -> known.put(code(found), concept(found, 0)));
        }
        return known;
    }

    private List<SolrDocument> find(ObjectNode json) {
        return solr.search(json).get("response") instanceof SolrDocumentList documents ? documents : List.of();
    }

    private List<Concept> withPatients(List<SolrDocument> found, Scope scope) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Code> codes = found.stream().map(SolrConceptSearch::code).toList();
        Facet patients = Facet.of(solr.search(ConceptQueries.patients(codes, scope)));
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            concepts.add(concept(found.get(i), patients.count("k" + i)));
        }
        return concepts;
    }

    private static Concept concept(SolrDocument found, long patients) {
        String french = text(found, Fields.LABEL_FR);
        String english = text(found, Fields.LABEL_EN);
        return new Concept(
                code(found),
                french.isEmpty() ? english : french,
                english.isEmpty() ? french : english,
                Boolean.TRUE.equals(found.getFieldValue(Fields.LEAF)),
                patients);
    }

    /** A code may stand below several: the first by name, so that the way is always the same. */
    private static Optional<SolrDocument> parent(SolrDocument child, Map<Code, SolrDocument> byCode) {
        return tokens(child, Fields.PARENT).stream()
                .sorted(Comparator.comparing(Code::token))
                .filter(byCode::containsKey)
                .map(byCode::get)
                .findFirst();
    }

    private static Code code(SolrDocument found) {
        return Code.ofToken(text(found, Fields.CODE));
    }

    private static String text(SolrDocument found, String field) {
        return found.getFieldValue(field) instanceof String text ? text : "";
    }

    private static List<Code> tokens(SolrDocument found, String field) {
        Collection<Object> values = found.getFieldValues(field);
        return values == null
                ? List.of()
                : values.stream().map(value -> Code.ofToken((String) value)).toList();
    }
}
