package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Which codes of a system events bear themselves, and not only as what stands above another. */
final class BorneCodes {

    private static final int AT_ONCE = 200;
    private static final String BETWEEN = "!!";

    private final SolrIndex index;
    private final String system;
    private final Map<String, List<String>> children = new HashMap<>();

    BorneCodes(SolrIndex index, HeldConcepts held, String system) {
        this.index = index;
        this.system = system;
        held.byCode()
                .forEach((code, concept) -> concept.parents()
                        .forEach(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                                .add(system + "|" + code)));
    }

    /** Those of these codes that an event bears, in their order. */
    List<String> of(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Set<String> terms = new HashSet<>();
        for (String field : List.of(Fields.CODES, Fields.VALUE_CODES)) {
            terms.addAll(index.terms(field, system + "|"));
        }
        for (String result : MovedDocuments.RESULTS) {
            index.terms(Fields.ANTIBIOGRAM, result + "|" + system + "|")
                    .forEach(term -> terms.add(term.substring(result.length() + 1)));
        }
        List<String> maybe = codes.stream()
                .filter(code -> terms.contains(system + "|" + code))
                .toList();
        List<String> borne = new ArrayList<>();
        for (int from = 0; from < maybe.size(); from += AT_ONCE) {
            borne.addAll(counted(maybe.subList(from, Math.min(maybe.size(), from + AT_ONCE))));
        }
        return borne;
    }

    private List<String> counted(List<String> codes) {
        // A concept bears its own code.
        SolrQuery query = new SolrQuery("*:* -kind:" + Kinds.CONCEPT);
        query.setRows(0);
        List<String> facets = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            List<String> below = children.getOrDefault(system + "|" + codes.get(i), List.of());
            List<String> ways = List.of(
                    "{!term f=code v=$c" + i + "}",
                    "{!term f=valueCode v=$c" + i + "}",
                    alone(Fields.CODES, "c" + i, "d" + i),
                    alone(Fields.VALUE_CODES, "c" + i, "d" + i),
                    alone(Fields.ANTIBIOGRAM, "r" + i, "s" + i));
            for (int way = 0; way < ways.size(); way++) {
                facets.add("k" + i + "w" + way + ": {type: query, q: \"" + ways.get(way) + "\"}");
            }
            List<String> own = List.of(system + "|" + codes.get(i));
            query.set("c" + i, own.getFirst());
            query.set("d" + i, joined(below, UnaryOperator.identity()));
            query.set("r" + i, tested(own));
            query.set("s" + i, tested(below));
        }
        query.set("json.facet", "{" + String.join(",", facets) + "}");
        NestableJsonFacet found = index.answer(query).getJsonFacetingResponse();
        List<String> borne = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String name = "k" + i + "w";
            if (Stream.of(0, 1, 2, 3, 4)
                    .anyMatch(way -> found.getQueryFacet(name + way).getCount() > 0)) {
                borne.add(codes.get(i));
            }
        }
        return borne;
    }

    /** Documents with some of these terms and none of those. */
    private static String alone(String field, String some, String none) {
        return "{!bool must='{!terms f=" + field + " separator=" + BETWEEN + " v=$" + some + "}' must_not='{!terms f="
                + field + " separator=" + BETWEEN + " v=$" + none + "}'}";
    }

    private static String tested(List<String> tokens) {
        return joined(MovedDocuments.RESULTS, result -> joined(tokens, token -> result + "|" + token));
    }

    /** What no document bears when there is nothing. */
    private static String joined(List<String> some, UnaryOperator<String> each) {
        return some.isEmpty()
                ? "|"
                : String.join(BETWEEN, some.stream().map(each).toList());
    }
}
