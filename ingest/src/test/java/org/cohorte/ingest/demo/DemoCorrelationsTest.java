package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.junit.jupiter.api.Test;

/** What belongs together in life belongs together here. */
class DemoCorrelationsTest {

    private static final List<PatientFile> FILES =
            Example.hospital(6000).patients().toList();

    private static double share(List<PatientFile> files, Predicate<PatientFile> predicate) {
        return files.stream().filter(predicate).count() / (double) files.size();
    }

    private static List<PatientFile> having(String kind, String start) {
        return FILES.stream().filter(file -> Example.has(file, kind, start)).toList();
    }

    @Test
    void diabeticsHaveTheirSugarMeasuredAndTakeMetformin() {
        List<PatientFile> diabetics = having("diagnosis", "cim10|E11");
        List<PatientFile> others = FILES.stream()
                .filter(file -> !Example.has(file, "diagnosis", "cim10|E11"))
                .toList();
        assertThat(share(FILES, diabetics::contains)).isBetween(.08, .2);
        assertThat(share(diabetics, file -> Example.has(file, "laboratory", "loinc|4548-4")))
                .isGreaterThan(.7);
        assertThat(share(others, file -> Example.has(file, "laboratory", "loinc|4548-4")))
                .isLessThan(.06);
        assertThat(share(diabetics, file -> Example.has(file, "prescription", "atc|A10BA02")))
                .isGreaterThan(.4);
        assertThat(share(others, file -> Example.has(file, "prescription", "atc|A10BA02")))
                .isLessThan(.02);
    }

    @Test
    void reportsAffirmAndDenyDiabetes() {
        List<PatientFile> diabetics = having("diagnosis", "cim10|E11");
        assertThat(share(diabetics, file -> says(file, "iabète de type 2") || says(file, "DNID")))
                .isGreaterThan(.6);
        assertThat(diabetics).noneMatch(file -> says(file, "Pas de diabète connu"));
        List<PatientFile> others = FILES.stream()
                .filter(file -> !Example.has(file, "diagnosis", "cim10|E11"))
                .toList();
        assertThat(others.stream().filter(file -> says(file, "Pas de diabète connu")))
                .hasSizeGreaterThan(50);
        assertThat(others.stream().filter(file -> says(file, "ère diabétique"))).hasSizeGreaterThan(20);
    }

    private static boolean says(PatientFile file, String words) {
        return Example.events(file, "document")
                .anyMatch(event -> event.text().orElseThrow().contains(words));
    }

    @Test
    void dialysisGoesWithVeryHighCreatinine() {
        List<PatientFile> dialysed = having("procedure", "ccam|JVJF004");
        assertThat(dialysed).hasSizeGreaterThan(30);
        double median = median(dialysed.stream()
                .flatMap(file -> Example.results(file, Analysis.CREATININE).stream())
                .map(Example::creatinine)
                .filter(value -> value > 0)
                .toList());
        assertThat(median).isGreaterThan(350);
        double everyone = median(FILES.stream()
                .flatMap(file -> Example.results(file, Analysis.CREATININE).stream())
                .map(Example::creatinine)
                .filter(value -> value > 0)
                .toList());
        assertThat(everyone).isBetween(60.0, 130.0);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void filtrationFollowsTheCreatinineOfTheSameTube() {
        int compared = 0;
        for (PatientFile file : FILES) {
            Map<Object, SourceEvent> byTime = Example.results(file, Analysis.CREATININE).stream()
                    .collect(Collectors.toMap(
                            event -> event.time().orElseThrow().instant(), event -> event, (first, next) -> first));
            for (SourceEvent filtration : Example.results(file, Analysis.EGFR_2009)) {
                SourceEvent creatinine =
                        byTime.get(filtration.time().orElseThrow().instant());
                Measure measure = filtration.measure().orElseThrow();
                if (creatinine != null
                        && Example.creatinine(creatinine) > 0
                        && measure.comparator().isEmpty()) {
                    compared++;
                    assertAgree(
                            file,
                            filtration,
                            Example.creatinine(creatinine),
                            measure.value().doubleValue());
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static void assertAgree(PatientFile file, SourceEvent event, double creatinine, double filtration) {
        int age = (int) java.time.temporal.ChronoUnit.YEARS.between(
                file.patient().birth().orElseThrow().day(),
                event.time().orElseThrow().day());
        double expected =
                Kidney.filtration2009(creatinine, age, file.patient().sex().equals("female"));
        assertThat(filtration).as(event.sourceId()).isCloseTo(expected, within(1.5 + expected * .03));
    }

    @Test
    void someBleedWithinWeeksOfApixaban() {
        long bleeders =
                FILES.stream().filter(Figures::haemoglobinFallsAfterApixaban).count();
        assertThat(bleeders).isBetween(8L, 80L);
    }

    @Test
    void medicinesOfOnePurposeAreNotTakenTogether() {
        for (PatientFile file : having("prescription", "atc|B01AF02")) {
            assertThat(Example.codes(file, "prescription")).doesNotContain("atc|B01AF01");
        }
    }

    @Test
    void oneHospitalKeepsMassUnitsAndSomeUnitsAreUnreadable() {
        List<String> units = new ArrayList<>();
        FILES.forEach(file -> Example.results(file, Analysis.CREATININE)
                .forEach(event -> units.add(event.measure().orElseThrow().unit().orElse(""))));
        assertThat(units).contains("µmol/L", "umol/L", "mg/dL");
        long unreadable = units.stream()
                .filter(unit -> !List.of("µmol/L", "umol/L", "mg/dL").contains(unit))
                .count();
        assertThat(unreadable / (double) units.size()).isBetween(.003, .009);
    }

    @Test
    void someResultsAreBoundsAndSomeAreNotValidated() {
        List<SourceEvent> results = FILES.stream()
                .flatMap(file -> Example.events(file, "laboratory"))
                .toList();
        double bounds = results.stream()
                        .filter(event ->
                                event.measure().orElseThrow().comparator().isPresent())
                        .count()
                / (double) results.size();
        double pending = results.stream()
                        .filter(event -> event.status().orElseThrow().equals("notValidated"))
                        .count()
                / (double) results.size();
        assertThat(bounds).isBetween(.005, .1);
        assertThat(pending).isBetween(.005, .02);
    }

    @Test
    void aboutOneInAHundredIsOpposed() {
        assertThat(share(FILES, file -> file.patient().opposed())).isBetween(.005, .016);
    }
}
