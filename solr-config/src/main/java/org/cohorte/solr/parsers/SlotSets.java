package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrCache;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * The sets of patients that are known of one searcher, by the query that asks for them: one bit a patient, where a set of
 * documents in Solr's filter cache takes one bit for each of a patient's hundred documents, and so is a hundred times as long
 * to read. They live in the cache {@value #CACHE} of solrconfig.xml, whose limit of memory is all they ever take; what
 * is not kept is worked out again. A commit that changes something drops them all.
 */
public final class SlotSets {

    static final String CACHE = "patientSets";

    private static final Query PATIENT = new TermQuery(new Term(Fields.KIND, Kinds.PATIENT));

    private SlotSets() {}

    /**
     * The patients that a query matches; documents of other kinds that it matches are nobody.
     *
     * @return bits by slot of {@link PatientIndex}, shared: not to be changed
     */
    public static FixedBitSet of(SolrIndexSearcher searcher, Query query) throws IOException {
        return of(searcher, query, query instanceof PatientSet set ? set : ofDocuments(query));
    }

    /** The same, worked out in a given way when nobody knows it. */
    static FixedBitSet of(SolrIndexSearcher searcher, Query query, PatientSet otherwise) throws IOException {
        return cache(searcher).computeIfAbsent(query, missing -> counted(searcher, otherwise));
    }

    /** Whether the set need not be worked out. */
    static boolean isKnown(SolrIndexSearcher searcher, Query query) {
        return cache(searcher).get(query) != null;
    }

    private static SolrCache<Query, FixedBitSet> cache(SolrIndexSearcher searcher) {
        return Searchers.cache(CACHE, searcher);
    }

    private static FixedBitSet counted(SolrIndexSearcher searcher, PatientSet set) throws IOException {
        AtomicInteger running = CancelHandler.running(searcher.getCore());
        running.incrementAndGet();
        try {
            PatientIndex patients = PatientIndex.of(searcher);
            FixedBitSet slots = set.slots(searcher, patients);
            slots.and(patients.everybody());
            return slots;
        } finally {
            running.decrementAndGet();
        }
    }

    private static PatientSet ofDocuments(Query query) {
        return (searcher, patients) -> {
            FixedBitSet known = patients.persons().matching(query, patients.slots());
            return known == null ? PatientMatches.of(ofPatients(query), searcher, patients) : known;
        };
    }

    /** Without "is a patient", where something else is asked for too: only documents of patients are looked up. */
    private static Query ofPatients(Query query) {
        Conjunction all = Conjunction.of(query);
        Conjunction others = all.only(clause -> !clause.equals(PATIENT));
        return others.required().isEmpty() ? query : others.query();
    }
}
