package org.cohorte.solr.parsers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.DocSetProducer;
import org.apache.solr.search.DocSetUtil;
import org.apache.solr.search.SolrIndexSearcher;

/**
 * Times queries whose answer is not cached. Time is that of the thread on its processor, so that what else runs on the machine matters
 * less.
 */
final class ColdRuns {

    private static final int RUNS = 21;
    /** Of what takes microseconds. */
    private static final int REPEATS = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TestIndex index;

    ColdRuns(TestIndex index) {
        this.index = index;
    }

    /** Prints a median. The set is made each time; what it rests on in caches stays there. */
    void report(String name, String text, Map<String, String> params) {
        Query query = index.parse(text, params);
        double[] times = new double[RUNS];
        int size = 0;
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            size = index.withSearcher(searcher -> cold(searcher, query));
            times[run % RUNS] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        print(name, times, size);
    }

    /** Prints what no way can do without: the patients of the same events, from an array of their slots, marked and counted. */
    void floor(String events) {
        Query query = index.parse(events, Map.of());
        int[] slots = index.withSearcher(searcher -> slots(searcher, query));
        int patients = 1 + Arrays.stream(slots).max().orElse(0);
        double[] times = new double[RUNS];
        int found = 0;
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            FixedBitSet marked = new FixedBitSet(patients);
            for (int slot : slots) {
                marked.set(slot);
            }
            found = marked.cardinality();
            times[run % RUNS] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        print("floor: an array of slots into a bit set", times, found);
    }

    /** Prints what no way of and-ing two sets and counting can do without, beside ours. */
    void algebra(Map<String, String> sets) {
        long[][] words = new long[2][];
        int next = 0;
        for (String set : sets.keySet()) {
            Query query = index.parse(sets.get(set), sets);
            words[next++] = index.withSearcher(
                    searcher -> SlotSets.of(searcher, query).getBits().clone());
        }
        double[] times = new double[RUNS];
        int found = 0;
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                found = 0;
                for (int word = 0; word < words[0].length; word++) {
                    found += Long.bitCount(words[0][word] & words[1][word]);
                }
            }
            times[run % RUNS] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / REPEATS;
        }
        print("floor: two arrays of bits, and-ed and counted", times, found);
        Query both = index.parse("{!sets v='and(" + String.join(",", sets.keySet()) + ")'}", sets);
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                found = index.withSearcher(searcher -> cold(searcher, both));
            }
            times[run % RUNS] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / REPEATS;
        }
        print("and of two sets that are known, counted", times, found);
    }

    private static int[] slots(SolrIndexSearcher searcher, Query query) throws IOException {
        IntStream.Builder slots = IntStream.builder();
        EventScan.of(query, searcher, PatientIndex.of(searcher)).run(leaf -> events -> {
            for (int i = 0; i < events.size(); i++) {
                slots.add(events.slots()[i]);
            }
        });
        return slots.build().toArray();
    }

    private static void print(String name, double[] times, int size) {
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "  %-56s %8.2f ms  (best %.2f) %,d%n", name, times[RUNS / 2], times[0], size);
    }

    private static int cold(SolrIndexSearcher searcher, Query query) throws IOException {
        if (query instanceof PatientSet set) {
            return set.slots(searcher, PatientIndex.of(searcher)).cardinality();
        }
        return query instanceof DocSetProducer producer
                ? producer.createDocSet(searcher).size()
                : DocSetUtil.createDocSetGeneric(searcher, query).size();
    }
}
