package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.BitDocSet;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.DocSetUtil;
import org.apache.solr.search.SolrCache;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SortedIntDocSet;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Where the patients of one searcher are: from a patient's number to a slot (a small whole number to index arrays and bit sets
 * with) and from the slot to the patient's document.
 *
 * <p>Built at the first question after a commit, in two passes over the patient documents, the second for {@link Persons}. Numbers are
 * meant to be dense; then the slot is the number, and memory is 14 bytes a number. When they are not (a shard of many, or a rogue number),
 * slots are ranks found by binary search, and memory is 18 bytes a patient, whatever the numbers.
 */
public final class PatientIndex {

    private static final String CACHE = "patientIndex";
    private static final int ABSENT = -1;
    /** Numbers are dense enough while there are at most so many of them for one patient. */
    private static final long DENSE = 16;

    private static final long ALWAYS_DENSE_BELOW = 1 << 20;

    private final DocSet patients;
    private final FixedBitSet everybody;
    private final int maxDoc;
    private final boolean dense;
    /** Ascending numbers of the patients; empty when dense. */
    private final int[] numbers;

    private final int[] documents;
    private final OtherNumbers others;
    private final List<Optional<LiveDocuments>> live;
    private final Persons persons;

    private PatientIndex(DocSet patients, boolean dense, int[] numbers, int[] documents, SolrIndexSearcher searcher)
            throws IOException {
        this.others = OtherNumbers.read(searcher);
        this.live = searcher.getIndexReader().leaves().stream()
                .map(leaf -> Optional.ofNullable(LiveDocuments.of(leaf.reader())))
                .toList();
        this.patients = patients;
        this.maxDoc = searcher.maxDoc();
        this.dense = dense;
        this.numbers = numbers;
        this.documents = documents;
        this.everybody = new FixedBitSet(documents.length);
        for (int slot = 0; slot < documents.length; slot++) {
            if (documents[slot] >= 0) {
                everybody.set(slot);
            }
        }
        this.persons = Persons.read(searcher, this);
    }

    /** The index of this searcher, built when it is not there yet. */
    public static PatientIndex of(SolrIndexSearcher searcher) throws IOException {
        SolrCache<String, PatientIndex> cache = Searchers.cache(CACHE, searcher);
        return cache.computeIfAbsent(CACHE, key -> build(searcher));
    }

    private static PatientIndex build(SolrIndexSearcher searcher) throws IOException {
        DocSet patients = searcher.getDocSet(new TermQuery(new Term(Fields.KIND, Kinds.PATIENT)));
        long[] pairs = pairs(searcher, patients);
        long numbers = pairs.length == 0 ? 0 : (pairs[pairs.length - 1] >>> 32) + 1;
        return numbers <= Math.max(ALWAYS_DENSE_BELOW, DENSE * pairs.length) && numbers < Integer.MAX_VALUE
                ? denseIndex(patients, pairs, (int) numbers, searcher)
                : sparseIndex(patients, pairs, searcher);
    }

    private static PatientIndex denseIndex(DocSet patients, long[] pairs, int numbers, SolrIndexSearcher searcher)
            throws IOException {
        int[] documents = new int[numbers];
        Arrays.fill(documents, ABSENT);
        for (long pair : pairs) {
            documents[(int) (pair >>> 32)] = (int) pair;
        }
        return new PatientIndex(patients, true, new int[0], documents, searcher);
    }

    private static PatientIndex sparseIndex(DocSet patients, long[] pairs, SolrIndexSearcher searcher)
            throws IOException {
        int[] numbers = new int[pairs.length];
        int[] documents = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            numbers[i] = (int) (pairs[i] >>> 32);
            documents[i] = (int) pairs[i];
        }
        return new PatientIndex(patients, false, numbers, documents, searcher);
    }

    /** Number and document of each patient, packed, by ascending number. */
    private static long[] pairs(SolrIndexSearcher searcher, DocSet patients) throws IOException {
        long[] pairs = new long[patients.size()];
        int size = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            DocIdSetIterator documents = patients.iterator(leaf);
            NumericDocValues number = DocValues.getNumeric(leaf.reader(), Fields.PATIENT);
            for (int doc = next(documents); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (number.advanceExact(doc) && number.longValue() >= 0) {
                    pairs[size++] = number.longValue() << 32 | (leaf.docBase + doc);
                }
            }
        }
        long[] found = size == pairs.length ? pairs : Arrays.copyOf(pairs, size);
        Arrays.sort(found);
        return found;
    }

    private static int next(@Nullable DocIdSetIterator iterator) throws IOException {
        return iterator == null ? DocIdSetIterator.NO_MORE_DOCS : iterator.nextDoc();
    }

    /** Documents of a segment of the searcher; null when it lost none. */
    @Nullable
    LiveDocuments live(LeafReaderContext leaf) {
        return live.get(leaf.ord).orElse(null);
    }

    /** Who the patients are, by slot. */
    public Persons persons() {
        return persons;
    }

    /** How many slots there are: the length of arrays and bit sets about patients. */
    public int slots() {
        return documents.length;
    }

    /** The slot of a patient, or a negative number when no patient of this searcher can have this number. */
    public int slot(long number) {
        if (dense) {
            return number < documents.length ? (int) number : ABSENT;
        }
        return number > Integer.MAX_VALUE ? ABSENT : Arrays.binarySearch(numbers, (int) number);
    }

    /** Whether numbers of patients are their slots, all of them: then they need not be looked up. */
    boolean areSlots(int[] patientNumbers, int count) {
        if (!dense) {
            return false;
        }
        int last = documents.length - 1;
        int beyond = 0;
        for (int i = 0; i < count; i++) {
            beyond |= (last - patientNumbers[i]) | patientNumbers[i];
        }
        return beyond >= 0;
    }

    /**
     * As {@link #slot}, also for the number of a record that was given up for the patient's: what was kept of patients before
     * two records were found to be one person holds such numbers.
     */
    int slotOfRecord(long number) {
        int slot = slot(number);
        if (slot >= 0 && documents[slot] >= 0) {
            return slot;
        }
        int kept = others.kept(number);
        return kept >= 0 ? slot(kept) : slot;
    }

    /** The document of the patient in a slot, over the whole searcher; negative when the slot is free. */
    public int document(int slot) {
        return documents[slot];
    }

    /** The patient's number in a slot. */
    int number(int slot) {
        return dense ? slot : numbers[slot];
    }

    /** All patient documents. */
    public DocSet patients() {
        return patients;
    }

    /** The slots that hold a patient: not to be changed. */
    public FixedBitSet everybody() {
        return everybody;
    }

    /** The documents of the patients whose slot is set. */
    DocSet documents(FixedBitSet slots) throws IOException {
        int most = Math.min(slots.cardinality(), patients.size());
        return most <= DocSetUtil.smallSetSize(maxDoc) ? fewDocuments(slots, most) : manyDocuments(slots);
    }

    private DocSet fewDocuments(FixedBitSet slots, int most) throws IOException {
        int[] found = new int[most];
        int size = 0;
        DocIdSetIterator set = new BitSetIterator(slots, 0);
        for (int slot = set.nextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = set.nextDoc()) {
            if (documents[slot] >= 0) {
                found[size++] = documents[slot];
            }
        }
        Arrays.sort(found, 0, size);
        return new SortedIntDocSet(found, size);
    }

    private DocSet manyDocuments(FixedBitSet slots) throws IOException {
        FixedBitSet found = new FixedBitSet(maxDoc);
        DocIdSetIterator set = new BitSetIterator(slots, 0);
        for (int slot = set.nextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = set.nextDoc()) {
            if (documents[slot] >= 0) {
                found.set(documents[slot]);
            }
        }
        return new BitDocSet(found);
    }
}
