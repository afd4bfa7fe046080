package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.ORDER;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.model.Coding;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Documents that bear codes which moved. They are read as readers see them, a range of patients at a time, and written anew
 * whole; readers see all of it with the next commit, and nothing before.
 */
final class MovedDocuments {

    /** Results of tests of antibiotics. */
    static final List<String> RESULTS = List.of("R", "S", "I");

    private static final String BETWEEN = "!!";
    private static final int AT_ONCE = 2_000;

    private final SolrIndex index;
    private final CodeMoves moves;

    MovedDocuments(SolrIndex index, CodeMoves moves) {
        this.index = index;
        this.moves = moves;
    }

    /** How many events bear a code that moved, or stand below one; answers in forms are not looked into. */
    long count() {
        return moves.moved().isEmpty() ? 0 : index.count(bearing("*:*", ""));
    }

    /** Those whose answers may name a code are looked at one by one. */
    private SolrQuery events() {
        return bearing("*:* -kind:" + Kinds.CONCEPT, " should='{!term f=kind v=" + Kinds.FORM + "}'");
    }

    private SolrQuery bearing(String query, String more) {
        return new SolrQuery(query)
                .addFilterQuery("{!bool should='" + terms(Fields.CODES) + "' should='" + terms(Fields.VALUE_CODES)
                        + "' should='{!terms f=antibiogram separator=" + BETWEEN + " v=$tested}'" + more + "}")
                .setParam("moved", all(""))
                .setParam("tested", tested());
    }

    private static String terms(String field) {
        return "{!terms f=" + field + " separator=" + BETWEEN + " v=$moved}";
    }

    private String all(String prefix) {
        StringBuilder all = new StringBuilder();
        for (String token : moves.moved()) {
            all.append(all.isEmpty() ? "" : BETWEEN).append(prefix).append(token);
        }
        return all.toString();
    }

    /** Results of tests of an antibiotic that moved; one that nothing bears when no antibiogram names such a system. */
    private String tested() {
        List<String> systems = moves.moved().stream()
                .map(token -> Coding.ofToken(token).system())
                .distinct()
                .toList();
        List<String> borne = RESULTS.stream()
                .filter(result -> systems.stream()
                        .anyMatch(system -> !index.terms(Fields.ANTIBIOGRAM, result + "|" + system + "|")
                                .isEmpty()))
                .map(result -> all(result + "|"))
                .toList();
        return borne.isEmpty() ? "|" : String.join(BETWEEN, borne);
    }

    /**
     * Writes them with the ancestors of now.
     *
     * @param done told the share that is done, from 0 to 1
     */
    void write(DocumentWriter writer, DoubleConsumer done) {
        if (moves.moved().isEmpty()) {
            return;
        }
        concepts(writer);
        SolrQuery events = events();
        SolrDocumentList last = index.answer(events.getCopy()
                        .setFields(Fields.PATIENT)
                        .setSort(Fields.PATIENT, ORDER.desc)
                        .setRows(1))
                .getResults();
        if (last.isEmpty()) {
            return;
        }
        int end = ((Number) last.getFirst().getFirstValue(Fields.PATIENT)).intValue();
        long step = Math.max(1, AT_ONCE * (end + 1L) / last.getNumFound());
        for (long from = 0; from <= end; from += step) {
            SolrQuery some = events.getCopy()
                    .addFilterQuery("{!cache=false}" + Fields.PATIENT + ":[" + from + " TO " + (from + step - 1) + "]")
                    .setFields("*");
            index.each(some, held -> write(held, writer));
            done.accept(Math.min(1, (double) (from + step) / (end + 1)));
        }
    }

    /** Codes of systems that do not change, below codes that moved. */
    private void concepts(DocumentWriter writer) {
        SolrQuery concepts = new SolrQuery("kind:" + Kinds.CONCEPT)
                .addFilterQuery("{!terms f=ancestors separator=" + BETWEEN + " cache=false v=$moved}")
                .setParam("moved", all(""))
                .setFields("*");
        index.each(concepts, held -> write(held, writer));
    }

    private void write(SolrDocument held, DocumentWriter writer) {
        Map<String, Set<String>> fresh = new LinkedHashMap<>();
        boolean form = Kinds.FORM.equals(held.getFirstValue(Fields.KIND));
        // Questions stand below their form, which no nomenclature says.
        if (!form) {
            put(fresh, Fields.CODES, moves.resolved(tokens(held, Fields.CODES), text(held, Fields.CODE)));
        }
        put(fresh, Fields.VALUE_CODES, moves.resolved(tokens(held, Fields.VALUE_CODES), text(held, Fields.VALUE_CODE)));
        put(fresh, Fields.ANCESTORS, moves.resolved(tokens(held, Fields.ANCESTORS), Optional.empty()));
        put(fresh, Fields.ANTIBIOGRAM, prefixed(tokens(held, Fields.ANTIBIOGRAM), "|", ""));
        put(fresh, Fields.ANSWERS, prefixed(tokens(held, Fields.ANSWERS), "\t", "c"));
        if (!fresh.isEmpty()) {
            int lane = held.getFirstValue(Fields.PATIENT) instanceof Number patient ? patient.intValue() : 0;
            writer.write(lane, with(held, fresh), false);
        }
    }

    private static void put(Map<String, Set<String>> fresh, String field, Optional<Set<String>> resolved) {
        resolved.ifPresent(tokens -> fresh.put(field, tokens));
    }

    /** Terms that hold a code after something else, such as the result of a test; others stay as they are. */
    private Optional<Set<String>> prefixed(Collection<String> terms, String between, String sign) {
        Map<String, List<String>> byPrefix = new LinkedHashMap<>();
        Set<String> resolved = new LinkedHashSet<>();
        for (String term : terms) {
            int end = term.indexOf(between);
            if (end < 0 || !term.startsWith(sign, end + 1)) {
                resolved.add(term);
            } else {
                String prefix = term.substring(0, end + 1) + sign;
                byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(term.substring(prefix.length()));
            }
        }
        boolean changed = false;
        for (Map.Entry<String, List<String>> one : byPrefix.entrySet()) {
            Optional<Set<String>> now = moves.resolved(one.getValue(), Optional.empty());
            changed = changed || now.isPresent();
            now.<Collection<String>>map(tokens -> tokens)
                    .orElse(one.getValue())
                    .forEach(token -> resolved.add(one.getKey() + token));
        }
        return changed ? Optional.of(resolved) : Optional.empty();
    }

    private static SolrInputDocument with(SolrDocument held, Map<String, Set<String>> fresh) {
        SolrInputDocument document = new SolrInputDocument();
        for (String field : held.getFieldNames()) {
            if (!field.equals("_version_")) {
                document.setField(field, held.getFieldValue(field));
            }
        }
        fresh.forEach(document::setField);
        document.setField(Fields.FINGERPRINT, Fingerprint.of(document));
        return document;
    }

    private static List<String> tokens(SolrDocument held, String field) {
        Collection<Object> values = held.getFieldValues(field);
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    private static Optional<String> text(SolrDocument held, String field) {
        return Optional.ofNullable(held.getFirstValue(field)).map(String::valueOf);
    }
}
