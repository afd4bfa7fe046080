package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cohorte.ingest.SharedData;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.omop.Schema;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Twenty-eight persons of OHDSI's Eunomia, from a zip of OMOP tables to the index, held against a count by other means. */
@ExtendWith({TestDatabase.class, TestIndex.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OmopImportTest {

    private static final Path ZIP = SharedData.folder("omop-synthea27nj").resolve("Synthea27Nj_5.4.zip");

    @BeforeAll
    static void needsTheFile() {
        assumeTrue(Files.isRegularFile(ZIP), "needs the OMOP tables of " + ZIP);
    }

    private static @Nullable ImportReport checked;

    private final Access database;
    private final Importer importer;
    private final Index index;

    OmopImportTest(Access database, Index index, @TempDir Path quarantine) {
        Registry registry = database.registry(Clock.systemUTC());
        this.database = database;
        this.index = index;
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(Clock.systemUTC(), quarantine));
    }

    @Test
    @Order(1)
    void aDryRunReadsEverythingAndWritesNothing() throws Exception {
        ImportReport dry = importer.omop(ZIP, true, ImportProgress.NONE);
        assertThat(dry.refusals()).isEmpty();
        assertThat(type(dry, "measurement")).isEqualTo(ZipCounted.in(ZIP).rows("measurement"));
        checked = dry;
        assertThat(index.count("-kind:concept -kind:state")).isZero();
    }

    @Test
    @Order(2)
    void everyRowIsInTheIndexOnce() throws Exception {
        ImportReport report = importer.omop(ZIP, false, ImportProgress.NONE);
        ZipCounted zip = ZipCounted.in(ZIP);

        assertThat(report.kind()).isEqualTo("omop");
        assertThat(report.types())
                .as("a dry run gives the whole report")
                .isEqualTo(Objects.requireNonNull(checked).types());
        assertThat(report.notes()).isEqualTo(checked.notes());
        assertThat(report.refusals()).isEmpty();
        assertThat(counts()).isEqualTo(zip.events());
        assertThat(report.types())
                .allSatisfy(type -> assertThat(type.read())
                        .as(type.type())
                        .isEqualTo(type.taken() + type.refusedLines() + type.notEventLines())
                        .isEqualTo(zip.rows(type.type())));
        assertThat(report.ignoredFiles()).contains("CONDITION_ERA.csv", "COST.csv", "VOCABULARY.csv");
        assertThat(index.count("kind:patient AND deceased:true")).isEqualTo(zip.rows("death"));
    }

    private static long type(ImportReport report, String name) {
        return report.types().stream()
                .filter(type -> type.type().equals(name))
                .findFirst()
                .orElseThrow()
                .read();
    }

    private Map<String, Long> counts() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (String kind : ZipCounted.KINDS) {
            counts.put(kind, index.count("kind:" + kind));
        }
        return counts;
    }

    @Test
    @Order(3)
    void importingTwiceChangesNothing() throws Exception {
        Map<String, String> before = index.everything();
        long version =
                ((Number) Objects.requireNonNull(index.only("id:state!index").get("version"))).longValue();

        ImportReport second = importer.omop(ZIP, false, ImportProgress.NONE);

        assertThat(second.changed()).isZero();
        assertThat(second.indexVersion()).isEqualTo(version);
        assertThat(index.everything()).isEqualTo(before);
    }

    /** The same mapping reads both: what a database gives is what is there already. */
    @Test
    @Order(4)
    void theSameTablesFromADatabaseChangeNothing() throws Exception {
        Map<String, String> before = index.everything();
        Schema schema = Schema.create(database, "cdm").fillFromZip(ZIP);

        ImportReport files = importer.omop(ZIP, true, ImportProgress.NONE);
        ImportReport rows = importer.omop(schema.database(), false, ImportProgress.NONE);

        assertThat(rows.refusals()).isEmpty();
        assertThat(rows.types()).isEqualTo(files.types());
        assertThat(rows.folder()).contains("schema cdm");
        assertThat(rows.ignoredFiles()).contains("condition_era", "cost");
        assertThat(rows.changed()).isZero();
        assertThat(index.everything()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void eventsAreFoundByTheirCodesHierarchiesAndValues() throws Exception {
        assertThat(index.count("kind:diagnosis AND codes:\"snomed|36971009\""))
                .as("sinusitis: 3 by its own code, and viral 61, chronic 5, acute bacterial 3")
                .isEqualTo(72);
        assertThat(index.only("kind:concept AND code:\"snomed|444814009\""))
                .containsEntry("labelEn", "Viral sinusitis")
                .containsEntry("parent", List.of("snomed|36971009"));
        assertThat(index.count("kind:vital AND code:\"loinc|29463-7\" AND dimension:g AND value:[20000 TO *]"))
                .as("weights of 20 kg and above")
                .isPositive();
        assertThat(index.count("kind:stay AND stayType:emergency")).isEqualTo(56);
        assertThat(index.count("kind:stay AND stayType:inpatient")).isEqualTo(13);
        assertThat(index.count("kind:other AND category:observationPeriod AND endDay:*"))
                .isEqualTo(28);
        assertThat(index.count("kind:diagnosis AND -stay:*")).isEqualTo(1);
        assertThat(index.count("kind:prescription AND -stay:*")).isEqualTo(4);
    }
}
