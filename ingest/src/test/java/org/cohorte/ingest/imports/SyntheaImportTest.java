package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cohorte.ingest.SharedData;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.TypeReport;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Thirty patients made by Synthea, from the files to the index, held against a count of the files by other means. */
@ExtendWith({TestDatabase.class, TestIndex.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SyntheaImportTest {

    private static final Path FOLDER = SharedData.folder("fhir-synthea-30");

    @BeforeAll
    static void needsTheFiles() {
        assumeTrue(Files.isDirectory(FOLDER), "needs the FHIR files of " + FOLDER);
    }

    private final Importer importer;
    private final Index index;

    SyntheaImportTest(Access database, Index index, @TempDir Path quarantine) {
        Registry registry = database.registry(Clock.systemUTC());
        this.index = index;
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(Clock.systemUTC(), quarantine));
    }

    @Test
    @Order(1)
    void everythingThatIsAnEventIsInTheIndexOnce() throws Exception {
        ImportReport report = importer.fhir(FOLDER, false, ImportProgress.NONE);
        FilesCounted files = FilesCounted.in(FOLDER);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.quarantine()).isEmpty();
        assertThat(counts()).isEqualTo(files.events());
        assertThat(index.count("kind:patient AND units:*")).isEqualTo(files.patientsWithStays());
        assertThat(report.types())
                .allSatisfy(type -> assertThat(type.read())
                        .as(type.type())
                        .isEqualTo(type.taken() + type.refusedLines() + type.notEventLines())
                        .isEqualTo(files.lines(type.type())));
        assertThat(type(report, "DiagnosticReport").notEvents())
                .containsEntry(NotEvent.SAME_TEXT, 4901L)
                .containsEntry(NotEvent.NO_TEXT, 3641L);
        assertThat(type(report, "MedicationRequest").remarks()).isEmpty();
        assertThat(report.ignoredFiles())
                .containsExactlyInAnyOrder("Practitioner.ndjson.gz", "PractitionerRole.ndjson.gz");
    }

    private static TypeReport type(ImportReport report, String type) {
        return report.types().stream()
                .filter(t -> t.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> counts() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (String kind : FilesCounted.KINDS) {
            counts.put(kind, index.count("kind:" + kind));
        }
        return counts;
    }

    @Test
    @Order(2)
    void importingTwiceChangesNothing() throws Exception {
        Map<String, String> before = index.everything();
        long version =
                ((Number) Objects.requireNonNull(index.only("id:state!index").get("version"))).longValue();

        ImportReport second = importer.fhir(FOLDER, false, ImportProgress.NONE);

        assertThat(second.changed()).isZero();
        assertThat(second.indexVersion()).isEqualTo(version);
        assertThat(index.everything()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aDryRunReadsEverythingAndWritesNothing() throws Exception {
        Map<String, String> before = index.everything();
        ImportReport dry = importer.fhir(FOLDER, true, ImportProgress.NONE);
        assertThat(dry.refused()).isZero();
        assertThat(dry.read()).isEqualTo(FilesCounted.in(FOLDER).importedLines());
        assertThat(index.everything()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void eventsAreFoundByTheirCodesValuesAndStays() throws Exception {
        assertThat(index.count("kind:laboratory AND codes:\"loinc|GLYC\" AND dimension:1 AND value:[0.065 TO *]"))
                .as("HbA1c of 6.5 % and above")
                .isPositive();
        assertThat(index.count("kind:laboratory AND -dimension:* AND rawValue:*"))
                .isZero();
        assertThat(index.count("kind:diagnosis AND -stay:*")).isZero();
        assertThat(index.count("kind:document AND text:patient AND stay:* AND units:*"))
                .isPositive();
        assertThat(index.count("kind:concept AND code:\"snomed|hors-nomenclature\""))
                .isEqualTo(1);
        assertThat(index.count("kind:concept AND parent:\"snomed|hors-nomenclature\""))
                .isGreaterThan(100);
    }
}
