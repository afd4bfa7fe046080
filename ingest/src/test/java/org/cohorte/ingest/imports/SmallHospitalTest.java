package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.TypeReport;
import org.cohorte.registry.Registry;
import org.cohorte.registry.perimeter.HospitalTree.Place;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A hospital of three patients written by hand, where every rule of the mapping shows. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class SmallHospitalTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path quarantine;

    private static ImportReport report;

    private final Registry registry;
    private final Index index;
    private final Importer importer;

    SmallHospitalTest(Access database, Index index) {
        this.registry = database.registry(CLOCK);
        this.index = index;
        this.importer = importer(registry, index);
    }

    private static Importer importer(Registry registry, Index index) {
        return new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(CLOCK, quarantine));
    }

    @BeforeAll
    static void importTheHospital(Access database, Index index) throws Exception {
        report = importer(database.registry(CLOCK), index).fhir(folder(), false, ImportProgress.NONE);
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(SmallHospitalTest.class.getResource("/small-hospital"))
                .toURI());
    }

    private Map<String, Object> event(String kind, String id) throws Exception {
        return index.only("id:\"" + documentId(kind, id) + "\"");
    }

    private String documentId(String kind, String id) throws Exception {
        for (int number = 1; number <= 3; number++) {
            if (index.count("id:\"" + number + "!" + kind + "/" + id + "\"") == 1) {
                return number + "!" + kind + "/" + id;
            }
        }
        throw new AssertionError("no " + kind + " " + id);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private TypeReport type(String name) {
        return report.types().stream()
                .filter(type -> type.type().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> path(String unit) {
        Place place = Objects.requireNonNull(registry.hospitalTree().places().get(unit));
        return place.path().stream().map(String::valueOf).toList();
    }

    private Map<String, Object> person(String sourceId) throws Exception {
        int number = Objects.requireNonNull(
                        registry.identities().findPatients(List.of(sourceId)).get(sourceId))
                .number();
        return index.only("id:\"" + number + "!patient\"");
    }

    @Test
    void theTreeOfTheHospitalIsThatOfTheOrganizationsAndWards() {
        assertThat(path("Location/ward"))
                .containsExactly(
                        path("Location/ward").getFirst(),
                        path("nephro").getFirst(),
                        path("north").getFirst(),
                        path("group").getFirst());
        assertThat(registry.hospitalTree().places()).doesNotContainKeys("Location/bed", "Location/same");
    }

    @Test
    void patientsBearTheUnitsOfTheirStays() throws Exception {
        Map<String, Object> first = person("p1");
        assertThat(first)
                .containsEntry("sex", "female")
                .containsEntry("birthDay", day("2000-02-29"))
                .containsEntry("area", "75013")
                .containsEntry("deceased", false);
        assertThat(strings(first, "ownUnits"))
                .containsExactlyInAnyOrder(
                        path("nephro").getFirst(), path("north").getFirst());
        assertThat(strings(first, "units"))
                .contains(path("north").getFirst(), path("group").getFirst())
                .doesNotContain(path("Location/ward").getFirst());
        Map<String, Object> second = person("p2");
        assertThat(strings(second, "ownUnits"))
                .as("neither the cancelled stay's nor a unit that is not in the tree")
                .containsExactly(path("emergency").getFirst());
        assertThat(second)
                .containsEntry("deceased", true)
                .containsEntry("birthDay", day("1950-01-01"))
                .containsEntry("deathDay", day("2024-03-11"));
        assertThat(person("p3").keySet()).doesNotContain("units", "ownUnits");
    }

    private static Collection<String> strings(Map<String, Object> document, String field) {
        Object value = Objects.requireNonNull(document.get(field), field);
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    @Test
    void staysHaveTypesLengthsAgesAndStates() throws Exception {
        assertThat(event("stay", "s1"))
                .containsEntry("stayType", "inpatient")
                .containsEntry("status", "finished")
                .containsEntry("lengthDays", 4)
                .containsEntry("ageMonths", 215)
                .containsEntry("dischargeMode", "Domicile")
                .containsEntry("admissionReason", "Insuffisance rénale")
                .containsEntry("died", false);
        assertThat(event("stay", "s2")).containsEntry("stayType", "emergency").containsEntry("died", true);
        assertThat(event("stay", "s3")).containsEntry("status", "cancelled").containsEntry("stayType", "dayCase");
        assertThat(event("stay", "s4")).containsEntry("status", "inProgress").containsEntry("stayType", "home");
        assertThat(event("stay", "s5")).containsEntry("status", "planned");
        assertThat(type("Encounter").notEvents()).containsExactly(Map.entry(NotEvent.ENTERED_IN_ERROR, 1L));
    }

    @Test
    void encountersInsideAStayAreItsMovementsAndTheirEventsBelongToIt() throws Exception {
        Object stay = Objects.requireNonNull(event("stay", "s1").get("stay"));
        assertThat(event("movement", "m1"))
                .containsEntry("stay", stay)
                .containsEntry("unit", path("Location/ward").getFirst())
                .containsEntry("endDay", day("2018-03-01"));
        assertThat(event("movement", "m1b")).containsEntry("stay", stay).containsEntry("precision", 1);
        assertThat(event("diagnosis", "c2"))
                .containsEntry("stay", stay)
                .containsEntry("unit", path("Location/ward").getFirst());
        assertThat(event("procedure", "a1")).containsEntry("stay", stay);
    }

    @Test
    void anEncounterOutsideItsParentOrWithoutOneIsAStayOfItsOwn() throws Exception {
        assertThat(event("stay", "late")).containsEntry("stayType", "consultation");
        assertThat(event("stay", "lost")).containsEntry("stayType", "consultation");
        assertThat(type("Encounter").remarks())
                .containsEntry(Remark.NO_PARENT_STAY, 2L)
                .containsEntry(Remark.UNKNOWN_UNIT, 1L);
    }

    @Test
    void aDiagnosisWithoutADateTakesItsStaysAndSaysSo() throws Exception {
        Map<String, Object> main = event("diagnosis", "c1");
        assertThat(main)
                .containsEntry("code", "cim10|N185")
                .containsEntry("rank", "DP")
                .containsEntry("dateFromStay", true)
                .containsEntry("day", day("2018-02-28"))
                .containsEntry("ageMonths", 215);
        assertThat(strings(main, "codes")).contains("cim10|N185", "cim10|N18", "cim10|N17-N19", "cim10|XIV");
        assertThat(event("diagnosis", "c2"))
                .containsEntry("day", day("2017-11-01"))
                .containsEntry("precision", 2);
        assertThat(strings(event("diagnosis", "c2"), "codes"))
                .contains("snomed|38341003", "snomed|hors-nomenclature", "cim10|I10", "cim10|IX");
        assertThat(event("diagnosis", "c5").keySet()).doesNotContain("day", "code");
        assertThat(type("Condition").notEvents())
                .containsEntry(NotEvent.REFUTED, 1L)
                .containsEntry(NotEvent.ENTERED_IN_ERROR, 1L);
    }

    @Test
    void resultsAreInBaseUnitsJudgedAndDatedWhereTheHospitalIs() throws Exception {
        assertThat(event("laboratory", "o1"))
                .containsEntry("value", 0.15)
                .containsEntry("dimension", "mol.m-3")
                .containsEntry("rawValue", 150.0)
                .containsEntry("rawUnit", "umol/L")
                .containsEntry("abnormal", "high")
                .containsEntry("status", "validated")
                .containsEntry("day", day("2018-03-01"))
                .containsEntry("ageMonths", 216);
        assertThat(event("laboratory", "o2"))
                .containsEntry("comparator", ">")
                .containsEntry("abnormal", "high")
                .containsEntry("status", "notValidated")
                .containsEntry("dimension", "g.m-3");
        assertThat(event("laboratory", "o3")).containsEntry("rawUnit", "u. créat.");
        assertThat(event("laboratory", "o3").keySet()).doesNotContain("value", "dimension", "abnormal");
        assertThat(event("laboratory", "o6"))
                .containsEntry("valueCode", "snomed|260385009")
                .containsEntry("valueText", "Negative");
        assertThat(event("other", "o8")).containsEntry("valueText", "Ancien fumeur");
        assertThat(type("Observation").remarks()).containsExactly(Map.entry(Remark.UNKNOWN_MEASURE_UNIT, 1L));
    }

    @Test
    void aPanelIsItsComponentsThatHaveAValue() throws Exception {
        assertThat(event("vital", "o4#1")).containsEntry("code", "loinc|8480-6");
        assertThat(index.count("kind:vital")).isEqualTo(1);
        assertThat(type("Observation").notEvents())
                .containsEntry(NotEvent.PANEL, 1L)
                .containsEntry(NotEvent.CANCELLED, 1L);
    }

    @Test
    void prescriptionsFindTheirMedicinesAndPlannedOnesAreApart() throws Exception {
        assertThat(event("prescription", "r1"))
                .containsEntry("code", "atc|A10BA02")
                .containsEntry("route", "orale")
                .containsEntry("day", day("2018-03-02"))
                .containsEntry("endDay", day("2018-03-09"))
                .containsEntry("rawUnit", "mg");
        assertThat(event("prescription", "r2")).containsEntry("status", "planned");
        assertThat(event("prescription", "r3")).containsEntry("code", "atc|C03CA01");
        assertThat(event("prescription", "r4").keySet()).doesNotContain("code");
        assertThat(event("procedure", "a3")).containsEntry("status", "planned");
        assertThat(event("procedure", "a1")).containsEntry("code", "ccam|JVJF004");
        assertThat(type("MedicationRequest").remarks()).containsEntry(Remark.UNKNOWN_MEDICATION, 1L);
    }

    @Test
    void documentsAreTextsAndAReportThatSaysTheSameIsNoSecondOne() throws Exception {
        assertThat(event("document", "t1"))
                .containsEntry("title", "Compte rendu")
                .containsEntry("status", "current")
                .containsEntry("documentType", "Consultation");
        assertThat(event("document", "t2"))
                .containsEntry("text", "Néphropathie < stade 3\ndéjà vue\nsuite")
                .containsEntry("status", "superseded");
        assertThat(event("document", "DiagnosticReport/g2")).containsEntry("text", "Reins de petite taille.");
        assertThat(index.count("kind:document")).isEqualTo(4);
        assertThat(index.count("kind:document AND text:hypertension")).isEqualTo(1);
        assertThat(type("DiagnosticReport").notEvents())
                .containsEntry(NotEvent.SAME_TEXT, 1L)
                .containsEntry(NotEvent.NO_TEXT, 1L);
    }

    @Test
    void nothingWasRefusedAndEveryLineIsAccountedFor() {
        assertThat(report.refusals()).isEmpty();
        assertThat(report.types())
                .allSatisfy(
                        type -> assertThat(type.read()).as(type.type()).isEqualTo(type.taken() + type.notEventLines()));
        assertThat(registry.importRuns().list(10)).anyMatch(run -> run.report().contains("SAME_TEXT"));
    }

    @Test
    void recordsOfUnknownPatientsAndStaysOfOthersAreRefusedAndKept(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("Encounter.ndjson"),
                "{\"resourceType\":\"Encounter\",\"id\":\"x1\",\"status\":\"finished\",\"class\":{\"code\":\"IMP\"},"
                        + "\"subject\":{\"reference\":\"Patient/stranger\"}}\n");
        String condition = "{\"resourceType\":\"Condition\",\"id\":\"%s\",\"subject\":{\"reference\":\"Patient/%s\"},"
                + "\"encounter\":{\"reference\":\"Encounter/%s\"},\"recordedDate\":\"2020-01-01\"}";
        String elsewhere = condition.formatted("x3", "p2", "s1");
        Files.writeString(
                folder.resolve("Condition.ndjson"),
                condition.formatted("x2", "stranger", "s1") + "\n" + elsewhere + "\n"
                        + condition.formatted("x4", "p1", "unheard-of") + "\n");

        List<String> kept = files(quarantine);
        for (boolean dryRun : new boolean[] {true, false}) {
            ImportReport bad = importer.fhir(folder, dryRun, ImportProgress.NONE);
            assertThat(bad.refusals())
                    .filteredOn(refusal -> refusal.reason() == Reason.UNKNOWN_PATIENT)
                    .extracting(Refusal::path)
                    .containsExactly("Encounter.subject", "Condition.subject");
            assertThat(bad.types()).anyMatch(type -> type.remarks().containsKey(Remark.UNKNOWN_STAY));
            if (dryRun) {
                assertThat(bad.quarantine()).as("a dry run names no folder").isEmpty();
                assertThat(files(quarantine)).as("and makes none").isEqualTo(kept);
            } else {
                assertThat(bad.refusals()).hasSize(3);
                Path lines = Path.of(bad.quarantine().orElseThrow());
                assertThat(lines).startsWith(quarantine);
                assertThat(Files.readString(lines.resolve("Condition.ndjson"))).contains(elsewhere);
                assertThat(Files.readString(lines.resolve("refused.ndjson"))).contains("STAY_OF_ANOTHER_PATIENT");
            }
        }
        assertThat(event("diagnosis", "x4").keySet()).contains("day").doesNotContain("stay");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void aLaterFolderWithOnlyNewStaysChangesThePatientsUnits(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("Encounter.ndjson"),
                "{\"resourceType\":\"Encounter\",\"id\":\"new\",\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},"
                        + "\"subject\":{\"reference\":\"Patient/p3\"},\"period\":{\"start\":\"2025-01-01\"},"
                        + "\"serviceProvider\":{\"reference\":\"Organization/emergency\"}}\n");
        Map<String, Object> before = person("p3");
        try {
            assertThat(importer.fhir(folder, false, ImportProgress.NONE).changed())
                    .isEqualTo(2);
            assertThat(strings(person("p3"), "ownUnits"))
                    .containsExactly(path("emergency").getFirst());
            assertThat(person("p3").get("sex")).isEqualTo(before.get("sex"));
            assertThat(importer.fhir(folder, false, ImportProgress.NONE).changed())
                    .isZero();
        } finally {
            index.client().deleteByQuery("id:*new");
            index.client().commit();
            importer.fhir(folder(), false, ImportProgress.NONE);
        }
    }
}
