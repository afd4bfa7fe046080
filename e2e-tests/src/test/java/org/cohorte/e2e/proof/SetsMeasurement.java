package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.imports.DemoLoader;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.junit.jupiter.api.Test;

/**
 * Figures to read, not a test of the build: {@code mvn -pl e2e-tests -am test -Dtest=SetsMeasurement
 * -Dsurefire.failIfNoSpecifiedTests=false -Dcohorte.measure.patients=100000}.
 */
class SetsMeasurement {

    private static final int PATIENTS = Integer.getInteger("cohorte.measure.patients", 100_000);
    private static final int TIMES = 9;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay(ZONE).toInstant(), ZONE);
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, true);
    private static final LineQuery RESULTS = LineQuery.of(LineKind.LABORATORY);

    @Test
    void measure() throws Exception {
        Path folder = Files.createTempDirectory("cohorte-measure-");
        DemoHospital hospital = new DemoHospital(20_261_122, PATIENTS, TODAY);
        try (Registered registered = Registered.start(folder, CLOCK);
                Solr solr = OneCore.start(folder);
                Index index = new Index(solr, CLOCK, ZONE)) {
            index.load(
                    new DemoLoader.Hospital("measure", hospital.units(), hospital.size(), hospital::iterator),
                    registered);
            System.out.printf("%,d events%n", index.engine().state().events());
            measure(index);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(Index index) {
        ClinicalLines lines = index.lines();
        PatientSet everyone = patients(index);
        PatientSet half = PatientSet.of(everyone.numbers().filter(number -> number % 2 == 0));
        PatientSet few = PatientSet.of(everyone.numbers().limit(200));
        assertThat(everyone.size()).isEqualTo(PATIENTS);
        time("patients() of the whole hospital", () -> patients(index).size());
        time("within() of half of them", () -> index.engine().within(half, ALL).size());
        time("strata() of half of them", () -> index.engine().strata(half, ALL).size());
        time("page of the results of everyone", () -> page(lines, everyone, Optional.empty()));
        time("page of the results of half", () -> page(lines, half, Optional.empty()));
        time("page of the results of 200", () -> page(lines, few, Optional.empty()));
        time(
                "200 patients with their last stay",
                () -> lines.patients(few.numbers().boxed().toList(), ALL).size());
        rate("stream of the results of everyone", lines, everyone);
        rate("stream of the results of half", lines, half);
    }

    private static PatientSet patients(Index index) {
        return index.engine().patients(Request.everyone(), ALL, NamedSets.none());
    }

    private static int page(ClinicalLines lines, PatientSet patients, Optional<String> cursor) {
        return lines.page(RESULTS, LineOrder.NEWEST, cursor, 200, patients, ALL)
                .lines()
                .size();
    }

    private static void time(String what, Supplier<Integer> work) {
        double[] millis = IntStream.range(0, TIMES)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    assertThat(work.get()).isPositive();
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf("%s: first %.1f ms, median %.1f ms%n", what, first, millis[TIMES / 2]);
    }

    private static void rate(String what, ClinicalLines lines, PatientSet patients) {
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            long read;
            try (Stream<Line> all = lines.stream(RESULTS, patients, ALL)) {
                read = all.count();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%s: %,d lines in %.1f s, %,.0f a second%n", what, read, seconds, read / seconds);
        }
    }
}
