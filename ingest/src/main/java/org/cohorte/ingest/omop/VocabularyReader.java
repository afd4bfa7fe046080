package org.cohorte.ingest.omop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.RefusedException;

/**
 * Reads of the vocabularies what the other tables use: first which concepts these are, then what stands above them, then their
 * names. CONCEPT_ANCESTOR tells what stands above; CONCEPT_RELATIONSHIP does where that is empty, and is then read as often
 * as the hierarchy is deep.
 */
final class VocabularyReader {

    private static final String INVALID = "invalid_reason";

    /** Those that a table cannot be read without come anyway. */
    private static final Set<String> NO_MORE = Set.of();

    private final RowStore store;
    private final TableReader counted;
    private final TableReader quiet;
    private final Tally tally;
    private final CodeSystems systems;
    private final Set<Long> wanted = new HashSet<>();
    private final Map<Long, Set<Long>> parents = new HashMap<>();

    VocabularyReader(RowStore store, TableReader counted, TableReader quiet, Tally tally, CodeSystems systems) {
        this.store = store;
        this.counted = counted;
        this.quiet = quiet;
        this.tally = tally;
        this.systems = systems;
    }

    Vocabulary read() {
        if (!store.has(OmopTable.CONCEPT)) {
            return new Vocabulary(List.of(), Map.of());
        }
        Arrays.stream(OmopTable.values()).filter(OmopTable::clinical).forEach(this::collect);
        if (!ancestors()) {
            relationships();
        }
        return new Vocabulary(concepts(), parents);
    }

    private void collect(OmopTable table) {
        quiet.read(table, Row::namesConcept, row -> row.concepts().forEach(wanted::add));
    }

    /** False when the table says nothing. */
    private boolean ancestors() {
        Set<Long> used = Set.copyOf(wanted);
        boolean[] any = new boolean[1];
        counted.read(OmopTable.CONCEPT_ANCESTOR, NO_MORE::contains, row -> {
            any[0] = true;
            boolean use = used.contains(row.concept("descendant_concept_id"));
            if (use) {
                wanted.add(row.concept("ancestor_concept_id"));
            }
            count(row, use);
        });
        if (any[0]) {
            quiet.read(OmopTable.CONCEPT_ANCESTOR, NO_MORE::contains, row -> {
                if (row.text("min_levels_of_separation").filter("1"::equals).isPresent()) {
                    put(row.concept("descendant_concept_id"), row.concept("ancestor_concept_id"));
                }
            });
        }
        return any[0];
    }

    private void relationships() {
        boolean first = true;
        int before = -1;
        while (wanted.size() > before) {
            before = wanted.size();
            boolean counting = first;
            (first ? counted : quiet).read(OmopTable.CONCEPT_RELATIONSHIP, INVALID::equals, row -> {
                boolean use = relationship(row);
                if (counting) {
                    count(row, use);
                }
            });
            first = false;
        }
    }

    private boolean relationship(Row row) throws RefusedException {
        String name = row.text("relationship_id").orElse("");
        boolean isA = name.equals("Is a");
        if (!(isA || name.equals("Subsumes")) || row.text(INVALID).isPresent()) {
            return false;
        }
        long child = row.concept(isA ? "concept_id_1" : "concept_id_2");
        long parent = row.concept(isA ? "concept_id_2" : "concept_id_1");
        if (!wanted.contains(child)) {
            return false;
        }
        wanted.add(parent);
        put(child, parent);
        return true;
    }

    private void put(long child, long parent) {
        if (child != parent && wanted.contains(child)) {
            // In the order of their numbers, whatever that of the file.
            parents.computeIfAbsent(child, c -> new TreeSet<>()).add(parent);
        }
    }

    private void count(Row row, boolean use) {
        if (use) {
            tally.taken(row.table().tableName(), 0);
        } else {
            tally.notEvent(row.table().tableName(), NotEvent.NOT_USED);
        }
    }

    /** Standard concepts first. */
    private List<OmopConcept> concepts() {
        record Found(boolean standard, OmopConcept concept) {}
        List<Found> found = new ArrayList<>();
        counted.read(OmopTable.CONCEPT, row -> {
            long id = row.concept("concept_id");
            if (wanted.contains(id)) {
                found.add(new Found(
                        row.text("standard_concept").filter("S"::equals).isPresent(), concept(row, id)));
            }
            count(row, wanted.contains(id));
        });
        return found.stream()
                .sorted(Comparator.comparing(Found::standard)
                        .reversed()
                        .thenComparingLong(f -> f.concept().id()))
                .map(Found::concept)
                .toList();
    }

    private OmopConcept concept(Row row, long id) throws RefusedException {
        String code = row.text("concept_code").orElseThrow(() -> row.missing("concept_code"));
        String name = row.text("concept_name").orElse(code);
        String vocabulary = row.text("vocabulary_id").orElseThrow(() -> row.missing("vocabulary_id"));
        Coding coding = systems.coding(Optional.of(vocabulary), code, Optional.of(name));
        return new OmopConcept(id, name, row.text("concept_class_id").orElse(""), coding);
    }
}
