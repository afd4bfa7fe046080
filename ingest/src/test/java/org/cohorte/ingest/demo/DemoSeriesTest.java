package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.junit.jupiter.api.Test;

/** Series of results, medicines, antibiograms, forms and reports of the rarer stories go together. */
class DemoSeriesTest {

    private static final Set<String> RARE =
            Set.of("cim10|C61", "cim10|Z21", "cim10|B2", "cim10|E84", "cim10|G35", "cim10|K7");

    /** Those who have one of the stories looked at, among some thousands. */
    private static final List<PatientFile> FILES = Example.hospital(12_000)
            .patients()
            .filter(file -> RARE.stream().anyMatch(start -> Example.has(file, "diagnosis", start)))
            .toList();

    private static List<PatientFile> having(String start) {
        return FILES.stream()
                .filter(file -> Example.has(file, "diagnosis", start))
                .toList();
    }

    private static List<Double> values(PatientFile file, Analysis analysis) {
        return Example.results(file, analysis).stream()
                .map(result -> result.measure().orElseThrow().value().doubleValue())
                .toList();
    }

    private static Stream<PatientFile> twice(String start, Analysis analysis, Predicate<PatientFile> wanted) {
        return having(start).stream()
                .filter(wanted)
                .filter(file -> Example.results(file, analysis).size() > 1);
    }

    @Test
    void thePsaFallsUnderHormonesAndMenAloneHaveIt() {
        assertThat(having("cim10|C61"))
                .hasSizeGreaterThan(60)
                .allSatisfy(file -> assertThat(file.patient().sex()).isEqualTo("male"));
        List<PatientFile> treated = twice(
                        "cim10|C61", Analysis.PSA, file -> Example.has(file, "prescription", "atc|L02AE02"))
                .toList();
        long fallen = treated.stream()
                .map(file -> values(file, Analysis.PSA))
                .filter(psa -> psa.stream().min(Double::compare).orElseThrow() < psa.getFirst() / 4)
                .count();
        assertThat(fallen / (double) treated.size()).isGreaterThan(.5);
    }

    @Test
    void theViralLoadGoesBelowDetectionAndCellsComeBack() {
        List<PatientFile> found = Stream.concat(
                        twice("cim10|Z21", Analysis.HIV_LOAD, file -> true),
                        twice("cim10|B238", Analysis.HIV_LOAD, file -> true))
                .filter(file -> values(file, Analysis.HIV_LOAD).getFirst() > 5_000)
                .filter(file -> values(file, Analysis.HIV_LOAD).size() > 3)
                .toList();
        assertThat(found).isNotEmpty().allSatisfy(file -> {
            assertThat(file)
                    .as(() -> values(file, Analysis.HIV_LOAD) + " " + values(file, Analysis.CD4))
                    .isNotNull();
            assertThat(Example.results(file, Analysis.HIV_LOAD))
                    .anyMatch(result ->
                            result.measure().orElseThrow().comparator().equals(Optional.of("<")));
            List<Double> cells = values(file, Analysis.CD4);
            assertThat(cells.getLast()).isGreaterThan(Math.min(350, cells.getFirst()));
        });
    }

    @Test
    void pseudomonasOfCysticFibrosisResistsMoreThanOthers() {
        List<AntibioticTest> tests = having("cim10|E84").stream()
                .flatMap(file -> Example.events(file, "microbiology"))
                .filter(culture -> culture.codings().stream()
                        .anyMatch(coding -> coding.code().equals("52499004")))
                .flatMap(culture -> culture.details().antibiogram().stream())
                .toList();
        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(tests.stream().map(test -> test.antibiotic().code())).contains("J01DD02", "J01GB01", "J01XB01");
        long resisted = tests.stream().filter(test -> test.result().equals("R")).count();
        assertThat(resisted / (double) tests.size()).isBetween(.14, .4);
    }

    @Test
    void cirrhosisHasItsBloodAndItsAscites() {
        List<PatientFile> livers = having("cim10|K7");
        assertThat(livers.stream().filter(file -> Example.has(file, "procedure", "ccam|HPJB001")))
                .isNotEmpty();
        List<Double> platelets = livers.stream()
                .flatMap(file -> values(file, Analysis.PLATELETS).stream())
                .sorted()
                .toList();
        assertThat(platelets.get(platelets.size() / 2)).isBetween(60.0, 150.0);
    }

    @Test
    void disabilityIsMarkedByHalvesAndOperationsArePrepared() {
        List<SourceEvent> sheets =
                FILES.stream().flatMap(file -> Example.events(file, "form")).toList();
        assertThat(sheets)
                .filteredOn(sheet -> sheet.codings().getFirst().code().equals("edss"))
                .isNotEmpty()
                .allSatisfy(sheet -> assertThat(sheet.details()
                                .answers()
                                .getFirst()
                                .number()
                                .orElseThrow()
                                .value()
                                .doubleValue())
                        .isBetween(0.0, 8.5));
        assertThat(sheets).anyMatch(sheet -> sheet.codings().getFirst().code().equals("consultation-anesthesie"));
    }

    @Test
    void valproateIsNotBegunInThoseWhoMayBearAChild() {
        Example.hospital(12_000)
                .patients()
                .filter(file -> Example.has(file, "prescription", "atc|N03AG01"))
                .filter(file -> file.patient().sex().equals("female"))
                .forEach(file -> {
                    int age = file.patient()
                            .birth()
                            .orElseThrow()
                            .day()
                            .until(Example.TODAY)
                            .getYears();
                    assertThat(age < 22 || age >= 52)
                            .as(file.patient().sourceId())
                            .isTrue();
                });
    }

    @Test
    void reportsOfPathologyAndOfImagingTellTheCancer() {
        List<String> pathology = having("cim10|C61").stream()
                .flatMap(file -> Example.events(file, "document"))
                .filter(report -> report.attributes().get("documentType").equals("ACP"))
                .filter(report -> report.label().orElse("").contains("Urologie"))
                .map(report -> report.text().orElseThrow())
                .toList();
        assertThat(pathology)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("Macroscopie", "Microscopie", "Conclusion", "arcinome"));
    }
}
