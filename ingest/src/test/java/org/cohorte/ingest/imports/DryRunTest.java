package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.TypeReport;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A dry run tells beforehand what the import will say. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class DryRunTest {

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path quarantine = Path.of("");

    private final Registry registry;
    private final Index index;

    DryRunTest(Access database, Index index) {
        this.registry = database.registry(Clock.systemUTC());
        this.index = index;
    }

    private void table(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), String.join("\n", lines) + "\n");
    }

    @Test
    void itsReportIsThatOfTheImport() throws Exception {
        table("person", "person_id,year_of_birth", "1,1970", "2,1980", "3,19x0");
        table("care_site", "care_site_id,care_site_name", "1,Cardiology");
        table(
                "visit_occurrence",
                "visit_occurrence_id,person_id,visit_start_date,care_site_id",
                "10,1,2020-01-01,1",
                "20,2,2020-01-01,99",
                "30,3,2020-01-01,1");
        table(
                "measurement",
                "measurement_id,person_id,measurement_date,value_as_number,unit_source_value,visit_occurrence_id",
                "1,1,2020-01-01,4.5,wizards,10",
                "2,1,2020-01-01,4.5,g/L,20",
                "3,1,2020-01-01,4.5,g/L,77",
                "4,9,2020-01-01,4.5,g/L,");
        Importer importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(Clock.systemUTC(), quarantine));

        ImportReport dry = importer.omop(folder, true, ImportProgress.NONE);
        ImportReport real = importer.omop(folder, false, ImportProgress.NONE);

        assertThat(dry.types()).isEqualTo(real.types());
        assertThat(dry.refusals()).containsExactlyInAnyOrderElementsOf(real.refusals());
        assertThat(dry.notes()).isEqualTo(real.notes());
        TypeReport measurements = type(real.types(), "measurement");
        assertThat(measurements.refused())
                .isEqualTo(Map.of(Reason.STAY_OF_ANOTHER_PATIENT, 1L, Reason.UNKNOWN_PATIENT, 1L));
        assertThat(measurements.remarks())
                .containsEntry(Remark.UNKNOWN_MEASURE_UNIT, 1L)
                .containsEntry(Remark.UNKNOWN_STAY, 1L);
        assertThat(type(real.types(), "visit_occurrence").remarks()).isEqualTo(Map.of(Remark.UNKNOWN_UNIT, 1L));
    }

    private static TypeReport type(List<TypeReport> types, String name) {
        return types.stream()
                .filter(type -> type.type().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
