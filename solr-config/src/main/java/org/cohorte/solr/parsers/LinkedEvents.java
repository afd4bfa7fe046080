package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;

/**
 * The patients who are in every criterion of a pattern, and the events of these. A criterion that asks for any event, and whose patients
 * nobody knows yet, is gone through once for both: the shortest lists first, so that of the longer ones no more than the events of patients
 * found until then are kept. One, the root, may be left to {@link RootScan}.
 */
final class LinkedEvents {

    /** No criterion is the root. */
    static final int NO_ROOT = -1;

    /** Of the memory, what the events of patients may take who are not in every criterion. */
    private static final int SHARE_OF_OTHERS = 4;

    private final Pattern pattern;
    private final SolrIndexSearcher searcher;
    private final PatientIndex index;
    private final EventScan[] scans;
    private final EventTable[] tables;
    private final boolean[] isRead;
    private final int root;
    private final long mostRowBytes;
    private final FixedBitSet candidates;
    private boolean rootIsKnown;
    private SomePatients patients;

    private LinkedEvents(
            Pattern pattern,
            SolrIndexSearcher searcher,
            PatientIndex index,
            EventScan[] scans,
            IntFunction<EventRows.Shape> shapes,
            FixedBitSet among,
            int megabytes) {
        this.pattern = pattern;
        this.searcher = searcher;
        this.index = index;
        this.scans = scans;
        this.root = LinkPlan.isTree(pattern) ? root(pattern, scans) : NO_ROOT;
        this.candidates = among.clone();
        this.patients = new SomePatients(candidates);
        MemoryBudget budget = new MemoryBudget(megabytes);
        mostRowBytes = budget.limit() / SHARE_OF_OTHERS / scans.length;
        isRead = new boolean[scans.length];
        tables = new EventTable[scans.length];
        for (int i = 0; i < scans.length; i++) {
            tables[i] = new EventTable(shapes.apply(i), budget);
        }
    }

    /**
     * Finds them.
     *
     * @param megabytes that the events may take
     */
    static LinkedEvents of(Pattern pattern, SolrIndexSearcher searcher, PatientIndex index, int megabytes)
            throws IOException {
        return of(pattern, pattern::shape, index.everybody(), searcher, index, megabytes);
    }

    /**
     * The same among some patients, by slot.
     *
     * @param shapes what to read of the events, by criterion
     */
    static LinkedEvents of(
            Pattern pattern,
            IntFunction<EventRows.Shape> shapes,
            FixedBitSet among,
            SolrIndexSearcher searcher,
            PatientIndex index,
            int megabytes)
            throws IOException {
        EventScan[] scans = new EventScan[pattern.criteria().size()];
        for (int i = 0; i < scans.length; i++) {
            Query events = pattern.criteria().get(i).patients().events();
            scans[i] = EventScan.of(events, searcher, index);
        }
        LinkedEvents events = new LinkedEvents(pattern, searcher, index, scans, shapes, among, megabytes);
        events.find();
        return events;
    }

    /** The criterion with most links, so that few tables hang on others; of several, that with most events, which need no table. */
    private static int root(Pattern pattern, EventScan[] scans) {
        return IntStream.range(0, scans.length)
                .boxed()
                .max(Comparator.<Integer>comparingLong(
                                criterion -> pattern.touching(criterion).count())
                        .thenComparingLong(criterion -> scans[criterion].cost()))
                .orElse(NO_ROOT);
    }

    /** Who is in every criterion, by slot; while {@link #rootIsKnown} is false, in every one but the root. */
    FixedBitSet candidates() {
        return candidates;
    }

    /** The candidates, in the order of their slots. */
    SomePatients patients() {
        return patients;
    }

    /** By criterion, that of the root empty; patients are ranks among the candidates. */
    EventTable[] tables() {
        return tables;
    }

    /** The criterion whose events are not read; {@link #NO_ROOT} when the links are no tree. */
    int root() {
        return root;
    }

    /** Whether the patients of the root are known. */
    boolean rootIsKnown() {
        return rootIsKnown;
    }

    /** The events of the root, to be gone through. */
    EventScan eventsOfRoot() {
        return scans[root];
    }

    private PatientsQuery criterion(int i) {
        return pattern.criteria().get(i).patients();
    }

    private void find() throws IOException {
        List<Query> sets = new ArrayList<>();
        List<Integer> passes = new ArrayList<>();
        for (int i = 0; i < scans.length; i++) {
            boolean inOnePass = isFoundInOnePass(i);
            if (i == root) {
                rootIsKnown = !inOnePass;
            } else if (inOnePass) {
                passes.add(i);
            }
            if (!inOnePass) {
                sets.add(criterion(i));
            }
        }
        Together.evaluate(searcher, sets);
        for (Query set : sets) {
            candidates.and(SlotSets.of(searcher, set));
        }
        passes.sort(Comparator.comparingLong(i -> scans[i].cost()));
        for (int i : passes) {
            candidates.and(SlotSets.of(searcher, criterion(i), (same, slots) -> go(i)));
        }
        close();
    }

    private boolean isFoundInOnePass(int i) {
        return criterion(i).isOfAnyEvent()
                && (i == root || scans[i].cost() * tables[i].rowBytes() <= mostRowBytes)
                && !SlotSets.isKnown(searcher, criterion(i));
    }

    private FixedBitSet go(int i) throws IOException {
        isRead[i] = true;
        FixedBitSet marked = new FixedBitSet(index.slots());
        scans[i].share(new TableScan(searcher, candidates, tables[i], marked));
        return marked;
    }

    /** Leaves the events of the candidates, first of all what was read with others', and reads what was not yet. */
    private void close() throws IOException {
        patients = new SomePatients(candidates);
        List<Together.Work> closing = new ArrayList<>();
        List<Together.Work> reading = new ArrayList<>();
        for (int i = 0; i < tables.length; i++) {
            EventTable table = tables[i];
            EventScan events = scans[i];
            if (isRead[i]) {
                closing.add(() -> table.close(patients));
            } else if (i != root) {
                reading.add(() -> {
                    events.share(new TableScan(searcher, candidates, table, null));
                    table.close(patients);
                });
            }
        }
        Together.all(closing);
        Together.all(reading);
    }
}
