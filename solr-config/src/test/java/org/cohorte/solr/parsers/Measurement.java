package org.cohorte.solr.parsers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Measures criteria with cold caches on generated patients, ours and Solr's {@code {!join}}: medians in milliseconds. Run it with
 * {@code mvn -pl solr-config -Pmeasure test-compile exec:exec}; the arguments are the number of patients and the folder of the index,
 * which is kept for the next run. The worst cases of links follow ({@link PatternMeasurement}).
 */
final class Measurement {

    private static final int EVENTS_EACH = 27;
    private static final int BATCH = 5_000;
    private static final long SEED = 1;

    private final Random random = new Random(SEED);
    private final TestIndex index;
    private final ColdRuns runs;

    private Measurement(TestIndex index) {
        this.index = index;
        this.runs = new ColdRuns(index);
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
        PatternMeasurement.run(Path.of(arguments[1] + "-patterns"));
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
            runs.floor(params.get(events));
            runs.report("patients", "{!patients of=$" + events + "}", params);
            runs.report("patients >= 3", "{!patients of=$" + events + " min=3}", params);
            runs.report("patients = 0", "{!patients of=$" + events + " min=0 max=0}", params);
            runs.report("patients days >= 2", "{!patients of=$" + events + " count=days min=2}", params);
            runs.report("patients stays >= 2", "{!patients of=$" + events + " count=stays min=2}", params);
            runs.report("join index", "{!join from=patient to=patient method=index v=$" + events + "}", params);
        }
        Map<String, String> sets = Map.of(
                "n1", "{!patients of='+kind:diagnosis +codes:\"cim10|E11\"'}",
                "n2", "{!patients of='+kind:diagnosis +codes:\"cim10|E1\"' min=3}",
                "n3", "{!patients of='+kind:laboratory +codes:\"loinc|3\" +value:[150 TO *]'}",
                "n4", "{!patients of='+kind:laboratory +codes:\"loinc|5\"'}");
        runs.report("sets, cached leaves", "{!sets v='and(n1,not(n2),or(n3,n4))'}", sets);
        runs.report("sets 2 of 4, cached leaves", "{!sets v='between(2,,n1,n2,n3,n4)'}", sets);
        runs.report("events of n3 among laboratory", "{!eventsOf patients=$n3 of=kind:laboratory}", sets);
        runs.report("events of n3", "{!eventsOf patients=$n3}", sets);
        runs.report("in stay of n3", "{!inStay stays='+kind:laboratory +codes:\"loinc|3\"'}", sets);
    }
}
