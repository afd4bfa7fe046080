package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.junit.jupiter.api.Test;

/** Every kind of criterion finds something in the demonstration hospital, and what it finds is plausible. */
class DemoKindsTest {

    private static final List<PatientFile> FILES =
            Example.hospital(3_000).patients().toList();
    private static final Nomenclatures NOMENCLATURES = Nomenclatures.standard();

    private static List<SourceEvent> of(String kind) {
        return FILES.stream().flatMap(file -> Example.events(file, kind)).toList();
    }

    private static Set<String> attribute(Stream<SourceEvent> events, String field) {
        return events.map(event -> event.attributes().getOrDefault(field, "")).collect(Collectors.toSet());
    }

    @Test
    void everyKindIsThere() {
        Map<String, Long> counts = FILES.stream()
                .flatMap(file -> file.events().stream())
                .collect(Collectors.groupingBy(SourceEvent::kind, Collectors.counting()));
        assertThat(counts.keySet())
                .contains(
                        "movement",
                        "diagnosis",
                        "procedure",
                        "ghm",
                        "laboratory",
                        "vital",
                        "prescription",
                        "administration",
                        "microbiology",
                        "imaging",
                        "series",
                        "document",
                        "form",
                        "other");
        assertThat(attribute(of("other").stream(), "category"))
                .containsExactlyInAnyOrder("immunization", "allergy", "device", "observation", "specimen");
    }

    @Test
    void stayGroupsAreInTheNomenclatureAndEndWithTheirSeverity() {
        assertThat(of("ghm")).isNotEmpty().allSatisfy(group -> {
            Coding coding = group.codings().getFirst();
            assertThat(NOMENCLATURES.tokens(coding)).as(coding.code()).isPresent();
            assertThat(coding.code()).endsWith(group.attributes().get("rank"));
        });
        assertThat(attribute(of("ghm").stream(), "rank")).contains("1", "2", "3", "4", "Z");
    }

    @Test
    void antibioticsAreInTheAtcAndColiResistsAmoxicillinHalfTheTime() {
        List<AntibioticTest> tests = of("microbiology").stream()
                .flatMap(event -> event.details().antibiogram().stream())
                .toList();
        assertThat(tests)
                .isNotEmpty()
                .allSatisfy(test ->
                        assertThat(NOMENCLATURES.tokens(test.antibiotic())).isPresent());
        List<AntibioticTest> amoxicillin = of("microbiology").stream()
                .filter(event -> event.codings()
                        .contains(event.codings().stream()
                                .filter(coding -> coding.code().equals("112283007"))
                                .findFirst()
                                .orElse(Coding.of("", ""))))
                .flatMap(event -> event.details().antibiogram().stream())
                .filter(test -> test.antibiotic().code().equals("J01CA04"))
                .toList();
        double resisted = (double) amoxicillin.stream()
                        .filter(test -> test.result().equals("R"))
                        .count()
                / amoxicillin.size();
        assertThat(resisted).isBetween(.38, .66);
        assertThat(of("microbiology")).anyMatch(event -> event.codings().isEmpty());
    }

    @Test
    void seriesBelongToStudiesOfThatManySeries() {
        Map<String, Long> series = of("series").stream()
                .collect(Collectors.groupingBy(
                        event -> event.details().lists().get("uids").getFirst(), Collectors.counting()));
        assertThat(of("imaging")).isNotEmpty().allSatisfy(study -> {
            String uid = study.details().lists().get("uids").getFirst();
            assertThat(series.get(uid))
                    .isEqualTo(Long.parseLong(study.attributes().get("seriesCount")));
        });
    }

    @Test
    void dosesBeginWithTheirNumber() {
        assertThat(Medicine.METFORMIN.quantity().orElseThrow().unit()).contains("g");
        assertThat(Medicine.ENOXAPARIN.quantity().orElseThrow().value()).isEqualByComparingTo("4000");
        assertThat(Medicine.ENOXAPARIN.quantity().orElseThrow().unit()).contains("[iU]");
        assertThat(Medicine.BISOPROLOL.quantity().orElseThrow().value()).isEqualByComparingTo("2.5");
        assertThat(Medicine.BORTEZOMIB.quantity()).as("by square metre").isEmpty();
        assertThat(Medicine.CODEINE.quantity()).as("two substances").isEmpty();
        assertThat(Medicine.WARFARIN.quantity()).as("by protocol").isEmpty();
    }

    @Test
    void birthSheetsAreOfMothersAndHoldEverySortOfAnswer() {
        List<SourceEvent> sheets = of("form").stream()
                .filter(form -> form.codings().getFirst().code().equals("fiche-accouchement"))
                .toList();
        assertThat(sheets).isNotEmpty();
        var answers = sheets.stream()
                .flatMap(sheet -> sheet.details().answers().stream())
                .toList();
        assertThat(answers).anyMatch(answer -> answer.flag().isPresent());
        assertThat(answers).anyMatch(answer -> answer.code().isPresent());
        assertThat(answers).anyMatch(answer -> answer.number().isPresent());
        assertThat(answers).anyMatch(answer -> answer.day().isPresent());
        assertThat(answers).anyMatch(answer -> answer.text().isPresent());
    }
}
