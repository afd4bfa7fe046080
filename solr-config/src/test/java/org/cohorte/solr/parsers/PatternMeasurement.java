package org.cohorte.solr.parsers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;

/**
 * The worst that links meet: a hundred patients with a thousand events of each of ten criteria, a million events. Each pattern of two
 * criteria looks at two hundred thousand of them, of ten at all.
 */
final class PatternMeasurement {

    private static final int PATIENTS = 100;
    private static final int CRITERIA = 10;
    private static final int EVENTS_EACH = 1_000;
    private static final int STAYS_EACH = 200;
    private static final int DAYS = 4_000;
    private static final int FIRST_DAY = 15_000;
    private static final String ZONE = "{!pattern zone=Europe/Paris v='";

    private PatternMeasurement() {}

    /** Fills the folder when it is empty, and prints the figures. */
    static void run(Path folder) throws java.io.IOException {
        try (TestIndex index = new TestIndex(folder)) {
            if (index.patients("kind:patient", Map.of()).size() != PATIENTS) {
                index.clear();
                fill(index);
            }
            measure(index);
        }
    }

    private static void fill(TestIndex index) {
        Random random = new Random(1);
        for (int patient = 0; patient < PATIENTS; patient++) {
            List<SolrInputDocument> batch = new ArrayList<>(List.of(Docs.patient(patient)));
            for (int i = 0; i < CRITERIA * EVENTS_EACH; i++) {
                int stay = patient * STAYS_EACH + random.nextInt(STAYS_EACH);
                int day = FIRST_DAY + random.nextInt(DAYS);
                batch.add(Docs.diagnosis(patient, Integer.toString(i), stay, day, "cim10|X" + i % CRITERIA));
            }
            index.add(batch);
        }
        index.commit();
    }

    private static void measure(TestIndex index) {
        Map<String, String> params = new HashMap<>();
        for (int i = 0; i < CRITERIA; i++) {
            params.put("x" + i, "{!patients of='+kind:diagnosis +codes:\"cim10|X" + i + "\"'}");
        }
        ColdRuns runs = new ColdRuns(index);
        System.out.println("Links, 100 patients with 1,000 events of each of ten criteria");
        runs.report("two in one stay", pattern(2, "sameStay(e0,e1)"), params);
        runs.report("two on one day", pattern(2, "sameDay(e0,e1)"), params);
        runs.report("one within 30 days of the other", pattern(2, "sequence(e0,e1,days,0,30)"), params);
        runs.report("never: more days apart than there are", pattern(2, "sequence(e0,e1,days,9000,9100)"), params);
        runs.report("nothing of a third between", pattern(3, "withoutBetween(e0,e1,e2)"), params);
        runs.report("ten in a chain of months", pattern(CRITERIA, chain("sequence(e%d,e%d,months,0,2)")), params);
        runs.report("ten in one stay, every pair said", pattern(CRITERIA, pairs("sameStay(e%d,e%d)")), params);
        ring(runs, params);
    }

    /** The one that has no fast way ends with its reason, or in the time that it is given here. */
    private static void ring(ColdRuns runs, Map<String, String> params) {
        String ring = pattern(3, "sequence(e0,e1,days,1,9) sequence(e1,e2,days,1,9) sequence(e2,e0,days,-18,-12)");
        try {
            runs.report("a ring of three delays", ring, params);
        } catch (SolrException e) {
            System.out.println("  a ring of three delays: " + e.getMessage());
        }
    }

    private static String pattern(int criteria, String links) {
        String events = IntStream.range(0, criteria)
                .mapToObj(i -> "events(e" + i + ",x" + i + ")")
                .collect(Collectors.joining(" "));
        return ZONE + events + " " + links + "'}";
    }

    private static String chain(String link) {
        return IntStream.range(1, CRITERIA)
                .mapToObj(i -> link.formatted(i - 1, i))
                .collect(Collectors.joining(" "));
    }

    private static String pairs(String link) {
        return IntStream.range(1, CRITERIA)
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> link.formatted(j, i)))
                .collect(Collectors.joining(" "));
    }
}
