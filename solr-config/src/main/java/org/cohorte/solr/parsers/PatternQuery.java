package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BitSetIterator;
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
        Steps steps = new Steps(bounds.steps(), Watch.ofThisRequest());
        PatientPatterns links = new PatientPatterns(pattern, tables(searcher, index, patients), searcher, steps);
        DocIdSetIterator each = new BitSetIterator(candidates, patients.size());
        FixedBitSet found = new FixedBitSet(candidates.length());
        int patient = 0;
        for (int slot = each.nextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = each.nextDoc()) {
            if (links.isSatisfied(patient++)) {
                found.set(slot);
            }
        }
        return found;
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
