package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.apache.solr.common.SolrDocument;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.nomenclature.Concept;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.Nomenclature;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Brings the index to the nomenclatures of the installation: the codes that users search, and the ancestors that events
 * bear. Nomenclatures that the index holds already are passed over. The index says which it holds only once it does, so that
 * what was broken off is done again.
 */
final class NomenclatureWriter {

    /** Another number whenever {@link ConceptDocuments} writes something else of the same code. */
    private static final long FORM = 2;

    private final SolrIndex index;
    private final Nomenclatures nomenclatures;
    private final Map<String, String> held = new TreeMap<>();
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final boolean empty;

    NomenclatureWriter(SolrIndex index, Nomenclatures nomenclatures) {
        this.index = index;
        this.nomenclatures = nomenclatures;
        SolrDocument state =
                index.find(List.of(DocumentIds.CONCEPTS), Fields.SOURCE_ID).get(DocumentIds.CONCEPTS);
        empty = state == null;
        if (state != null) {
            String.valueOf(state.getFirstValue(Fields.SOURCE_ID)).lines().forEach(this::holds);
        }
        nomenclatures.all().forEach(one -> wanted.put(one.system(), mark(one)));
    }

    /** A line of the state: a mark and a system. An index of before has one mark of all systems, which fits none. */
    private void holds(String line) {
        int space = line.indexOf(' ');
        if (space > 0) {
            held.put(line.substring(space + 1), line.substring(0, space));
        }
    }

    /** Whether the index holds no nomenclature at all. */
    boolean isEmpty() {
        return empty;
    }

    /** Nomenclatures that the index does not hold as they are now. */
    List<Nomenclature> stale() {
        return nomenclatures.all().stream()
                .filter(one -> !String.valueOf(wanted.get(one.system())).equals(held.get(one.system())))
                .toList();
    }

    /** What writing would change; reads only. */
    List<NomenclatureChange> changes() {
        return stale().stream()
                .map(one -> new SystemUpdate(index, one, nomenclatures).change(index))
                .toList();
    }

    /**
     * Writes what the index does not hold as it is now; seen after the next commit.
     *
     * @param done told the share of the events that is done, from 0 to 1
     */
    void write(DocumentWriter writer, DoubleConsumer done) {
        List<Nomenclature> stale = stale();
        if (stale.isEmpty()) {
            return;
        }
        if (empty) {
            stale.forEach(one -> Concept.of(one, nomenclatures).forEach(concept -> write(concept, writer)));
        } else {
            update(stale, writer, done);
        }
        // Only once all of them have been sent may the index say that it holds them.
        writer.flush();
        Map<String, String> now = new TreeMap<>(held);
        now.putAll(wanted);
        List<String> lines = new ArrayList<>();
        now.forEach((system, mark) -> lines.add(mark + " " + system));
        writer.write(
                0,
                new Document(DocumentIds.CONCEPTS, Kinds.STATE)
                        .text(Fields.SOURCE_ID, Optional.of(String.join("\n", lines)))
                        .finished(),
                false);
    }

    /** Events first: what they bear is told from the codes that the index holds until then. */
    private void update(List<Nomenclature> stale, DocumentWriter writer, DoubleConsumer done) {
        Map<String, SystemUpdate> updates = new HashMap<>();
        Map<String, Set<String>> before = new HashMap<>();
        for (Nomenclature one : stale) {
            SystemUpdate update = new SystemUpdate(index, one, nomenclatures);
            updates.put(one.system(), update);
            before.putAll(update.before());
        }
        CodeMoves moves = new CodeMoves(before, token -> {
            SystemUpdate update = updates.get(Coding.ofToken(token).system());
            return update == null ? List.of(token) : update.after(token);
        });
        new MovedDocuments(index, moves).write(writer, done);
        writer.flush();
        for (SystemUpdate update : updates.values()) {
            index.delete(update.gone());
            update.concepts().forEach(concept -> write(concept, writer));
        }
    }

    /** An index that says nothing of its nomenclatures may hold some of their codes, of an import that was broken off. */
    static void write(Concept concept, DocumentWriter writer) {
        writer.write(concept.token().hashCode(), ConceptDocuments.of(concept), false);
    }

    private String mark(Nomenclature nomenclature) {
        long sum = FORM;
        for (Entry entry : nomenclature.entries()) {
            sum = sum * 31 + entry.toLine().hashCode();
            if (!entry.elsewhere().isEmpty()) {
                sum = sum * 31
                        + nomenclatures
                                .tokens(Coding.of(nomenclature.system(), entry.code()))
                                .orElseThrow()
                                .hashCode();
            }
        }
        return Long.toHexString(sum);
    }
}
