package org.cohorte.solr.parsers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sets of patients of a large index beside the bare loops over the same patients in memory. Run it on a copy of the folder
 * {@code solr} of a benchmark's data: {@code mvn -pl solr-config -Pmeasure -Dmeasurement=FloorMeasurement -Dindex=FOLDER test-compile
 * exec:exec}.
 */
final class FloorMeasurement {

    private static final Map<String, String> EVENTS = new LinkedHashMap<>();

    static {
        EVENTS.put("a diagnosis", "+kind:diagnosis +codes:\"cim10|E11\" -status:planned");
        EVENTS.put("a chapter of diagnoses", "+kind:diagnosis +codes:\"cim10|IX\" -status:planned");
        EVENTS.put("a medicine", "+kind:prescription +codes:\"atc|A10BA02\" -status:planned");
        EVENTS.put("an analyte", "+kind:laboratory +codes:\"loinc|1988-5\" -status:planned -status:notValidated");
        EVENTS.put("another analyte", "+kind:laboratory +codes:\"loinc|2823-3\" -status:planned -status:notValidated");
    }

    private FloorMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        try (TestIndex index = new TestIndex(Path.of(arguments[1]))) {
            ColdRuns runs = new ColdRuns(index);
            System.out.println("once for the compilers");
            sets(index, runs);
            System.out.println("and once more");
            sets(index, runs);
        }
    }

    private static void sets(TestIndex index, ColdRuns runs) {
        EVENTS.forEach((name, events) -> {
            long count = index.withSearcher(searcher ->
                    (long) searcher.getDocSet(index.parse(events, Map.of())).size());
            System.out.println(name + ", " + count + " events");
            runs.floor(events);
            runs.report("patients with one", "{!patients of=$e}", Map.of("e", events));
            runs.report("patients with three", "{!patients of=$e min=3}", Map.of("e", events));
        });
        Map<String, String> sets = new LinkedHashMap<>();
        sets.put("n1", "{!patients of='" + EVENTS.get("a chapter of diagnoses") + "'}");
        sets.put("n2", "{!patients of='" + EVENTS.get("an analyte") + "'}");
        System.out.println("two sets");
        runs.algebra(sets);
    }
}
