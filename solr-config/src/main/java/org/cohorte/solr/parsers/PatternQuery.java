package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
        Steps steps = new Steps(bounds.steps(), Watch.ofThisRequest());
        if (WithoutByDay.isFor(pattern, searcher)) {
            return daysFirst(searcher, index, steps);
        }
        LinkedEvents events = LinkedEvents.of(pattern, searcher, index, bounds.megabytes());
        return events.root() == LinkedEvents.NO_ROOT
                ? byInstants(searcher, events, steps)
                : new TreeOfLinks(pattern, events, searcher, steps).slots();
    }

    /** Reads instants for those patients alone of whom days are not enough to be sure. */
    private FixedBitSet daysFirst(SolrIndexSearcher searcher, PatientIndex index, Steps steps) throws IOException {
        LinkedEvents events =
                LinkedEvents.of(pattern, pattern::shapeByDay, index.everybody(), searcher, index, bounds.megabytes());
        FixedBitSet found = patientByPatient(events, steps, mine -> {
            WithoutByDay days = new WithoutByDay(pattern, events.tables(), mine);
            return days::isCertain;
        });
        FixedBitSet open = events.candidates().clone();
        open.andNot(found);
        if (!open.scanIsEmpty()) {
            found.or(byInstants(
                    searcher,
                    LinkedEvents.of(pattern, pattern::shape, open, searcher, index, bounds.megabytes()),
                    steps));
        }
        return found;
    }

    private FixedBitSet byInstants(SolrIndexSearcher searcher, LinkedEvents events, Steps steps) throws IOException {
        return patientByPatient(events, steps, mine -> {
            PatientPatterns links = new PatientPatterns(pattern, events.tables(), searcher, mine);
            return links::isSatisfied;
        });
    }

    /** A question about the patient of a rank. */
    @FunctionalInterface
    private interface Question {
        boolean isTrue(int patient) throws IOException;
    }

    /** Asks a question about each candidate, with steps of its own in each thread, and returns the slots of those of whom it is true. */
    private static FixedBitSet patientByPatient(LinkedEvents events, Steps steps, Function<Steps, Question> question)
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
                Question mine = question.apply(steps.another(Watch.ofThisRequest()));
                ask(mine, candidates, patients, from, to, found);
            });
        }
        Together.all(works);
        return found;
    }

    @Override
    public List<PatientsQuery> foundOnTheWay() {
        return pattern.criteria().stream().map(Pattern.Part::patients).toList();
    }

    /** Marks those of a stretch of slots of whom it is true. */
    private static void ask(
            Question question, FixedBitSet candidates, SomePatients patients, int from, int to, FixedBitSet found)
            throws IOException {
        int patient = patients.before(from);
        for (int slot = next(candidates, from); slot < to; slot = next(candidates, slot + 1)) {
            if (question.isTrue(patient++)) {
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
