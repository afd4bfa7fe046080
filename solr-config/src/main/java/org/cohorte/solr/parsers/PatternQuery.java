package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Patient documents of those who match every criterion of a pattern, and among whose events one choice of an event for each
 * linked criterion satisfies all links at once. {@link LinkedEvents} finds the patients and their events.
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
        LinkedEvents events = LinkedEvents.of(pattern, searcher, index, bounds.megabytes());
        Steps steps = new Steps(bounds.steps(), Watch.ofThisRequest());
        return events.root() == LinkedEvents.NO_ROOT
                ? patientByPatient(searcher, events, steps)
                : new TreeOfLinks(pattern, events, searcher, steps).slots();
    }

    private FixedBitSet patientByPatient(SolrIndexSearcher searcher, LinkedEvents events, Steps steps)
            throws IOException {
        FixedBitSet candidates = events.candidates();
        SomePatients patients = events.patients();
        FixedBitSet found = new FixedBitSet(candidates.length());
        int parts = Together.parts(patients.size() * STEPS_A_PATIENT);
        List<Together.Work> works = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = Slice.bound(candidates.length(), part, parts);
            int to = part + 1 == parts ? candidates.length() : Slice.bound(candidates.length(), part + 1, parts);
            works.add(() -> {
                Steps mine = steps.another(Watch.ofThisRequest());
                PatientPatterns links = new PatientPatterns(pattern, events.tables(), searcher, mine);
                follow(links, candidates, patients, from, to, found);
            });
        }
        Together.all(works);
        return found;
    }

    @Override
    public List<PatientsQuery> foundOnTheWay() {
        return pattern.criteria().stream().map(Pattern.Part::patients).toList();
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
