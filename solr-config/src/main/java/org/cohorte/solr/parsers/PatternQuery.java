package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Patient documents of those who match every criterion of a pattern, and among whose events one choice of an event for each
 * linked criterion satisfies all links at once. The criteria's sets come from the filter cache; events are then read of the
 * patients who are in all of them, and of no others.
 */
final class PatternQuery extends PatientSetQuery {

    /** What one evaluation may cost on a shard; no part of the meaning. */
    record Bounds(int megabytes, long steps) {}

    /** Trying the links of a patient is worth so many steps of a few nanoseconds. */
    private static final long STEPS_A_PATIENT = 50;

    private final Pattern pattern;
    private final Bounds bounds;

    PatternQuery(Pattern pattern, Bounds bounds) {
        this.pattern = pattern;
        this.bounds = bounds;
    }

    @Override
    public FixedBitSet slots(SolrIndexSearcher searcher, PatientIndex index) throws IOException {
        FixedBitSet candidates = inEvery(searcher, index);
        SomePatients patients = new SomePatients(candidates);
        EventTable[] tables = tables(searcher, index, patients);
        Steps steps = new Steps(bounds.steps(), Watch.ofThisRequest());
        FixedBitSet found = new FixedBitSet(candidates.length());
        int parts = Together.parts(patients.size() * STEPS_A_PATIENT);
        List<Together.Work> works = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = Slice.bound(candidates.length(), part, parts);
            int to = part + 1 == parts ? candidates.length() : Slice.bound(candidates.length(), part + 1, parts);
            works.add(() -> {
                Steps mine = steps.another(Watch.ofThisRequest());
                follow(new PatientPatterns(pattern, tables, searcher, mine), candidates, patients, from, to, found);
            });
        }
        Together.all(works);
        return found;
    }

    /** Marks those of a stretch of slots whose events satisfy all links. */
    private static void follow(
            PatientPatterns links, FixedBitSet candidates, SomePatients patients, int from, int to, FixedBitSet found)
            throws IOException {
        int patient = patients.before(from);
        for (int slot = next(candidates, from); slot < to; slot = next(candidates, slot + 1)) {
            if (links.isSatisfied(patient++)) {
                found.set(slot);
            }
        }
    }

    private static int next(FixedBitSet slots, int from) {
        return from < slots.length() ? slots.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private FixedBitSet inEvery(SolrIndexSearcher searcher, PatientIndex index) throws IOException {
        List<Query> queries = new ArrayList<>();
        pattern.criteria().forEach(part -> queries.add(part.patients()));
        Together.evaluate(searcher, queries);
        FixedBitSet all = index.everybody().clone();
        for (Query query : queries) {
            all.and(SlotSets.of(searcher, query));
        }
        return all;
    }

    private EventTable[] tables(SolrIndexSearcher searcher, PatientIndex index, SomePatients patients)
            throws IOException {
        MemoryBudget budget = new MemoryBudget(bounds.megabytes());
        EventTables reader = new EventTables(searcher, index, patients);
        EventTable[] tables = new EventTable[pattern.criteria().size()];
        List<Together.Work> works = new ArrayList<>();
        for (int i = 0; i < tables.length; i++) {
            Pattern.Part part = pattern.criteria().get(i);
            EventTable table = new EventTable(pattern.needs(i), !part.pin().isAny(), budget);
            tables[i] = table;
            works.add(() -> reader.read(part.patients().events(), table));
        }
        Together.all(works);
        return tables;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor inner = visitor.getSubVisitor(Occur.MUST, this);
        pattern.criteria().forEach(part -> part.patients().visit(inner));
    }

    @Override
    public String toString(@Nullable String field) {
        return "{!pattern v='" + pattern + "'}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && other instanceof PatternQuery that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + Objects.hash(pattern);
    }
}
