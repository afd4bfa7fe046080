package org.cohorte.solr.parsers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.search.DocSetProducer;
import org.apache.solr.search.DocSetUtil;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Measures criteria with cold caches on generated patients, ours and Solr's {@code {!join}}: medians in milliseconds. Run it with
 * {@code mvn -pl solr-config -Pmeasure test-compile exec:exec}; the arguments are the number of patients and the folder of the index,
 * which is kept for the next run. Time is that of the thread on its processor, so that what else runs on the machine matters less.
 */
final class Measurement {

    private static final int EVENTS_EACH = 27;
    private static final int RUNS = 21;
    private static final int BATCH = 5_000;
    private static final long SEED = 1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(SEED);
    private final TestIndex index;

    private Measurement(TestIndex index) {
        this.index = index;
    }

    public static void main(String[] arguments) throws IOException {
        int patients = Integer.parseInt(arguments[0]);
        try (TestIndex index = new TestIndex(Path.of(arguments[1]))) {
            Measurement measurement = new Measurement(index);
            if (index.patients("kind:patient", Map.of()).size() != patients) {
                index.clear();
                measurement.fill(patients);
            }
            measurement.measure();
        }
    }

    private void fill(int patients) {
        long start = System.nanoTime();
        List<SolrInputDocument> batch = new ArrayList<>(BATCH + EVENTS_EACH);
        long count = 0;
        for (int patient = 0; patient < patients; patient++) {
            addPatient(patient, batch);
            if (batch.size() >= BATCH || patient == patients - 1) {
                index.add(batch);
                count += batch.size();
                batch.clear();
            }
        }
        index.commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        int segments = index.withSearcher(s -> s.getIndexReader().leaves().size());
        System.out.printf(
                Locale.ROOT,
                "%,d documents in %d segments, %,.0f a second, %.1f bytes each%n",
                count,
                segments,
                count / seconds,
                (double) index.bytes() / count);
    }

    private void addPatient(int patient, List<SolrInputDocument> batch) {
        batch.add(Docs.patient(patient));
        int stays = 1 + random.nextInt(5);
        for (int i = 0; i < EVENTS_EACH; i++) {
            batch.add(i % 3 == 0 ? diagnosis(patient, i, stays) : laboratory(patient, i, stays));
        }
    }

    /** Of the diagnoses, one in 4.5 is E11: 600,000 among 300,000 patients. */
    private SolrInputDocument diagnosis(int patient, int i, int stays) {
        int code = random.nextInt(9) < 2 ? 11 : 12 + (int) (80 * Math.pow(random.nextDouble(), 2));
        SolrInputDocument document = Docs.diagnosis(
                patient,
                Integer.toString(i),
                patient * 5 + random.nextInt(stays),
                15_000 + random.nextInt(4_000),
                "cim10|E" + code);
        document.setField(Fields.CODES, List.of("cim10|E" + code, "cim10|E" + code / 10, "cim10|E"));
        return document;
    }

    /** Of the results, one in eight is a creatinine, a seventh of them above 150. */
    private SolrInputDocument laboratory(int patient, int i, int stays) {
        SolrInputDocument document = Docs.event(patient, Kinds.LABORATORY, Integer.toString(i));
        document.setField(Fields.STAY, patient * 5 + random.nextInt(stays));
        document.setField(Fields.DAY, 15_000 + random.nextInt(4_000));
        String code = "loinc|" + random.nextInt(8);
        document.setField(Fields.CODE, code);
        document.setField(Fields.CODES, code);
        document.setField(Fields.VALUE, 40 + 128 * random.nextDouble());
        return document;
    }

    private void measure() {
        Map<String, String> params = Map.of(
                "e11", "+kind:diagnosis +codes:\"cim10|E11\"",
                "creatinine", "+kind:laboratory +codes:\"loinc|3\" +value:[150 TO *]",
                "stays", "+kind:laboratory +codes:\"loinc|3\"",
                "code", "{!term f=codes}cim10|E11");
        for (String events : List.of("code", "e11", "creatinine", "stays")) {
            System.out.println(params.get(events) + ": "
                    + index.withSearcher(s ->
                            s.getDocSet(index.parse(params.get(events), params)).size()) + " events");
            report("patients", "{!patients of=$" + events + "}", params);
            report("patients >= 3", "{!patients of=$" + events + " min=3}", params);
            report("patients = 0", "{!patients of=$" + events + " min=0 max=0}", params);
            report("patients days >= 2", "{!patients of=$" + events + " count=days min=2}", params);
            report("patients stays >= 2", "{!patients of=$" + events + " count=stays min=2}", params);
            report("join index", "{!join from=patient to=patient method=index v=$" + events + "}", params);
        }
        Map<String, String> sets = Map.of(
                "n1", "{!patients of='+kind:diagnosis +codes:\"cim10|E11\"'}",
                "n2", "{!patients of='+kind:diagnosis +codes:\"cim10|E1\"' min=3}",
                "n3", "{!patients of='+kind:laboratory +codes:\"loinc|3\" +value:[150 TO *]'}",
                "n4", "{!patients of='+kind:laboratory +codes:\"loinc|5\"'}");
        report("sets, cached leaves", "{!sets v='and(n1,not(n2),or(n3,n4))'}", sets);
        report("sets 2 of 4, cached leaves", "{!sets v='between(2,,n1,n2,n3,n4)'}", sets);
        report("events of n3 among laboratory", "{!eventsOf patients=$n3 of=kind:laboratory}", sets);
        report("events of n3", "{!eventsOf patients=$n3}", sets);
        report("in stay of n3", "{!inStay stays='+kind:laboratory +codes:\"loinc|3\"'}", sets);
    }

    /** The set is made each time; what it rests on in the filter cache stays there. */
    private void report(String name, String text, Map<String, String> params) {
        Query query = index.parse(text, params);
        double[] times = new double[RUNS];
        int size = 0;
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            size = index.withSearcher(searcher -> cold(searcher, query));
            times[run % RUNS] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "  %-32s %8.2f ms  (best %.2f) %,d%n", name, times[RUNS / 2], times[0], size);
    }

    private static int cold(SolrIndexSearcher searcher, Query query) throws IOException {
        return query instanceof DocSetProducer producer
                ? producer.createDocSet(searcher).size()
                : DocSetUtil.createDocSetGeneric(searcher, query).size();
    }
}
