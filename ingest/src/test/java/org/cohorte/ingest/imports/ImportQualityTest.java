package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.report.Met;
import org.cohorte.ingest.report.QualityReport;
import org.cohorte.ingest.report.QualityReport.Counts;
import org.cohorte.ingest.report.QualityReport.OfMonth;
import org.cohorte.ingest.report.QualityReport.OfType;
import org.cohorte.ingest.report.QualityReport.OfUnit;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.TypeReport;
import org.cohorte.registry.Registry;
import org.cohorte.registry.imports.ImportSummary;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder with one of everything that is odd: the report names each, in a dry run as in an import. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class ImportQualityTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @TempDir
    private static Path quarantine;

    private final Registry registry;
    private final Importer importer;

    ImportQualityTest(Access database, Index index) {
        this.registry = database.registry(CLOCK);
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(CLOCK, quarantine));
    }

    private void write(String type, String... lines) throws IOException {
        Files.writeString(folder.resolve(type + ".ndjson"), String.join("\n", lines) + "\n");
    }

    private static String condition(String id, String more) {
        return "{\"resourceType\":\"Condition\",\"id\":\"" + id + "\"," + more + "}";
    }

    private static String of(String patient) {
        return "\"subject\":{\"reference\":\"Patient/" + patient + "\"}";
    }

    private static String code(String code) {
        return "\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"" + code + "\"}]}";
    }

    private static String potassium(String id, String unit) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\"final\"," + of("q1")
                + ",\"category\":[{\"coding\":[{\"code\":\"laboratory\"}]}],\"code\":{\"coding\":[{\"system\":"
                + "\"http://loinc.org\",\"code\":\"2823-3\"}]},\"effectiveDateTime\":\"2020-05-06\","
                + "\"valueQuantity\":{\"value\":4.1,\"unit\":\"" + unit + "\"}}";
    }

    @BeforeEach
    void write() throws IOException {
        write("Organization", "{\"resourceType\":\"Organization\",\"id\":\"qw\",\"name\":\"Service Q\"}");
        write(
                "Patient",
                "{\"resourceType\":\"Patient\",\"id\":\"q1\",\"birthDate\":\"1990-02-10\"}",
                "{\"resourceType\":\"Patient\",\"id\":\"q2\",\"birthDate\":\"1950-01-01\",\"deceasedDateTime\":\"2020-03-01\"}");
        write(
                "Encounter",
                "{\"resourceType\":\"Encounter\",\"id\":\"qs\",\"status\":\"finished\",\"class\":{\"code\":\"IMP\"},"
                        + of("q1")
                        + ",\"period\":{\"start\":\"2020-05-04\",\"end\":\"2020-05-09\"},"
                        + "\"serviceProvider\":{\"reference\":\"Organization/qw\"}}");
        String inStay = ",\"encounter\":{\"reference\":\"Encounter/qs\"}";
        write(
                "Condition",
                condition("c1", of("q1") + inStay + "," + code("I10") + ",\"recordedDate\":\"2020-05-05\""),
                condition("c1", of("q1") + inStay + "," + code("I10") + ",\"recordedDate\":\"2020-05-06\""),
                condition("c2", of("q1") + "," + code("Q99999") + ",\"recordedDate\":\"1990-02-09\""),
                condition("c3", of("q1") + "," + code("Q99999") + ",\"recordedDate\":\"1990-02\""),
                condition("c4", of("q2") + "," + code("I10") + ",\"recordedDate\":\"2020-03-02\""),
                condition("c5", of("q2") + "," + code("I10") + ",\"recordedDate\":\"2020-03-01\""),
                condition("c6", of("q1") + "," + code("I10")),
                condition("c7", of("nobody") + "," + code("I10")),
                condition("c8", of("q1") + "," + code("I10") + ",\"recordedDate\":\"2031-01-01\""),
                "not json");
        write("Observation", potassium("o1", "mmol/L"), potassium("o2", "bananes"), potassium("o3", "bananes"));
    }

    private static Counts counts(
            long records,
            long events,
            long withoutStay,
            long withoutDate,
            long beforeBirth,
            long afterDeath,
            long duplicates) {
        return new Counts(records, events, withoutStay, withoutDate, beforeBirth, afterDeath, duplicates);
    }

    @Test
    void eachOddityIsCountedByTypeUnitAndMonthAndADryRunTellsTheSame() {
        int before = registry.identities().lastPatient();
        ImportReport check = importer.fhir(folder, true, ImportProgress.NONE);
        assertThat(registry.identities().lastPatient()).as("nothing is written").isEqualTo(before);
        ImportReport report = importer.fhir(folder, false, ImportProgress.NONE);

        QualityReport quality = report.quality();
        assertThat(check.quality()).isEqualTo(quality);
        assertThat(check.types()).isEqualTo(report.types());
        assertThat(quality.types())
                .containsExactly(
                        new OfType("Condition", counts(7, 7, 5, 1, 1, 1, 1)),
                        new OfType("Encounter", counts(1, 0, 0, 0, 0, 0, 0)),
                        new OfType("Observation", counts(3, 3, 3, 0, 0, 0, 0)),
                        new OfType("Patient", counts(2, 0, 0, 0, 0, 0, 0)));
        assertThat(quality.units())
                .containsExactly(
                        new OfUnit("", Optional.empty(), counts(8, 8, 8, 1, 1, 1, 0)),
                        new OfUnit("qw", Optional.of("Service Q"), counts(3, 2, 0, 0, 0, 0, 1)));
        assertThat(quality.months())
                .containsExactly(
                        new OfMonth("1990-02", counts(2, 2, 2, 0, 1, 0, 0)),
                        new OfMonth("2020-03", counts(2, 2, 2, 0, 0, 1, 0)),
                        new OfMonth("2020-05", counts(6, 5, 3, 0, 0, 0, 1)));
        assertThat(quality.unknownCodes())
                .extracting(Met::name, Met::count, Met::file, Met::line)
                .containsExactly(tuple("cim10|Q99999", 2L, "Condition.ndjson", 3L));
        assertThat(quality.unknownMeasures())
                .extracting(Met::name, Met::count, Met::file, Met::line)
                .containsExactly(tuple("bananes", 2L, "Observation.ndjson", 2L));
        assertThat(quality.unknownUnits()).isEmpty();
        assertThat(report.refusals())
                .extracting(Refusal::reason, Refusal::file, Refusal::line)
                .containsExactlyInAnyOrder(
                        tuple(Reason.UNKNOWN_PATIENT, "Condition.ndjson", 8L),
                        tuple(Reason.DATE_IN_FUTURE, "Condition.ndjson", 9L),
                        tuple(Reason.NOT_JSON, "Condition.ndjson", 10L));
        assertThat(report.types())
                .allSatisfy(type ->
                        assertThat(type.read()).isEqualTo(type.taken() + type.refusedLines() + type.notEventLines()));
        ImportSummary kept = registry.importRuns().list(1).getFirst();
        assertThat(registry.importRuns().find(kept.id())).contains(kept);
        assertThat(kept.report()).contains("\"beforeBirth\"", "cim10|Q99999", "Service Q");
    }

    @Test
    void linesOfAQuarantineAreImportedOnceMendedAndTheirReasonsAreNot() throws IOException {
        ImportReport first = importer.fhir(folder, false, ImportProgress.NONE);
        Path refused = Path.of(first.quarantine().orElseThrow());
        Path lines = refused.resolve("Condition.ndjson");
        assertThat(Files.readAllLines(lines)).hasSize(3);
        Files.writeString(
                lines,
                Files.readString(lines)
                        .replace("Patient/nobody", "Patient/q2")
                        .replace("2031-01-01", "2021-01-01")
                        .replace("not json", condition("c9", of("q1"))));

        ImportReport replayed = importer.fhir(refused, false, ImportProgress.NONE);

        assertThat(replayed.refusals()).isEmpty();
        assertThat(replayed.ignoredFiles()).containsExactly("refused.ndjson");
        assertThat(replayed.types())
                .extracting(TypeReport::type, TypeReport::read, TypeReport::taken)
                .containsExactly(tuple("Condition", 3L, 3L));
        assertThat(importer.fhir(refused, false, ImportProgress.NONE).changed())
                .as("again changes nothing")
                .isZero();
    }

    @Test
    void thousandsOfUnknownCodesHideNoFrequentOne() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            lines.add(condition("r" + i, of("q1") + "," + code("X" + i) + ",\"recordedDate\":\"2020-05-05\""));
            if (i % 100 == 0) {
                lines.add(condition("f" + i, of("q1") + "," + code("OFTEN") + ",\"recordedDate\":\"2020-05-05\""));
            }
        }
        write("Condition", lines.toArray(String[]::new));

        List<Met> codes =
                importer.fhir(folder, true, ImportProgress.NONE).quality().unknownCodes();

        assertThat(codes).hasSize(20);
        assertThat(codes.getFirst().name()).isEqualTo("cim10|OFTEN");
        assertThat(codes.getFirst().count()).isEqualTo(120);
    }
}
