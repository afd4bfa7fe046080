package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A patient who comes twice in one import with different births. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class TwiceGivenTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final Registry registry;
    private final Index index;
    private final Importer importer;

    @TempDir
    private Path folder;

    TwiceGivenTest(Access database, Index index, @TempDir Path quarantine) {
        this.registry = database.registry(CLOCK);
        this.index = index;
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(CLOCK, quarantine));
    }

    private static String updated(String at) {
        return "\"meta\":{\"lastUpdated\":\"" + at + "\"}";
    }

    private static String version(int number) {
        return "\"meta\":{\"versionId\":\"" + number + "\"}";
    }

    private void bornOn(String id, String day) throws Exception {
        var known = Objects.requireNonNull(
                registry.identities().findPatients(List.of(id)).get(id));
        assertThat(known.birthDay()).contains(LocalDate.parse(day));
        assertThat(index.only("id:\"" + known.number() + "!patient\""))
                .containsEntry("birthDay", (int) LocalDate.parse(day).toEpochDay());
    }

    @Test
    void theNewestVersionCountsWhereverItStands() throws Exception {
        People people = new People(folder)
                .file(
                        "a.ndjson",
                        People.patient("t1", "1950-01-01", updated("2024-02-02T10:00:00Z")),
                        People.patient("t1", "1951-01-01", updated("2023-02-02T10:00:00Z")),
                        People.patient("t2", "1952-01-01", version(7)))
                .file("b.ndjson", People.patient("t2", "1953-01-01", version(12)))
                .file("c.ndjson", People.patient("t2", "1954-01-01", version(9)));
        for (int times = 0; times < 2; times++) {
            ImportReport report = importer.fhir(people.folder(), false, ImportProgress.NONE);
            assertThat(report.notes()).isEmpty();
            bornOn("t1", "1950-01-01");
            bornOn("t2", "1953-01-01");
            assertThat(report.changed() == 0).isEqualTo(times == 1);
        }
    }

    @Test
    void ofOneVersionTheLaterLineCountsAndTheReportNamesBoth() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(People.patient("u1", "1950-01-01", version(3)));
        for (int i = 0; i < 2_500; i++) {
            lines.add(People.patient("other" + i, "1940-01-01"));
        }
        lines.add(People.patient("u1", "1960-01-01", version(3)));
        lines.add(People.patient("u2", "1970-01-01"));
        lines.add(People.patient("u2", "1970-01-01"));
        People people = new People(folder).file("Patient.ndjson", lines.toArray(String[]::new));
        ImportReport dry = importer.fhir(people.folder(), true, ImportProgress.NONE);
        ImportReport report = importer.fhir(people.folder(), false, ImportProgress.NONE);
        assertThat(report.notes())
                .singleElement()
                .asString()
                .contains("Patient.ndjson:1 and Patient.ndjson:2502", "birth date", "the later line counts");
        assertThat(dry.notes()).isEqualTo(report.notes());
        bornOn("u1", "1960-01-01");
        assertThat(importer.fhir(people.folder(), false, ImportProgress.NONE).changed())
                .isZero();
    }
}
