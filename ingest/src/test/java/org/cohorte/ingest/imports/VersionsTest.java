package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.ingest.imports.Deliveries.changes;
import static org.cohorte.ingest.imports.Deliveries.condition;
import static org.cohorte.ingest.imports.Deliveries.deletion;
import static org.cohorte.ingest.imports.Deliveries.encounter;
import static org.cohorte.ingest.imports.Deliveries.error;
import static org.cohorte.ingest.imports.Deliveries.leftOut;
import static org.cohorte.ingest.imports.Deliveries.observation;
import static org.cohorte.ingest.imports.Deliveries.patient;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.report.Change;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Of the versions of a record the newest stands, in whatever order they come. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class VersionsTest {

    private static final List<String> PEOPLE =
            List.of(patient("p1", 1, "female"), patient("p2", 1, "male"), patient("p3", 1, "male"));
    private static final List<String> STAYS = List.of(
            encounter("s1", 1, "p1", "in-progress"),
            encounter("s2", 1, "p2", "finished"),
            encounter("s3", 1, "p1", "finished"));

    /** What each record is in the end. */
    private static final List<String> LATEST = List.of(
            patient("p1", 3, "other"),
            deletion(5, "Patient/p3", "Condition/deleted", "Encounter/s3"),
            encounter("s1", 3, "p1", "finished"),
            condition("twice", 7, "p1", "N18", "s1"),
            condition("moves", 4, "p2", "E10", "s2"),
            error("mistake", 4, "p1"),
            condition("again", 9, "p1", "C34"),
            observation("shorter", 4, "p1", 1),
            observation("longer", 4, "p1", 4));

    /** What is outdated. */
    private static final List<String> FORMER = List.of(
            patient("p1", 2, "male"),
            encounter("s1", 2, "p1", "cancelled"),
            condition("twice", 3, "p1", "I10"),
            condition("twice", 5, "p2", "I11"),
            deletion(6, "Condition/twice", "Condition/again"),
            condition("moves", 2, "p1", "E10", "s1"),
            condition("mistake", 2, "p1", "A00"),
            condition("deleted", 4, "p2", "A01", "s2"),
            condition("of-the-deleted", 3, "p3", "A02"),
            condition("again", 3, "p1", "C33"),
            observation("shorter", 2, "p1", 3),
            observation("longer", 2, "p1", 2));

    @TempDir
    private Path folder = Path.of("");

    private final Access database;
    private final Index index;
    private Deliveries deliveries;

    VersionsTest(Access database, Index index) {
        this.database = database;
        this.index = index;
        this.deliveries = new Deliveries(database, index, folder);
    }

    @BeforeEach
    void begin() throws Exception {
        deliveries = new Deliveries(database, index, folder);
        deliveries.empty();
    }

    private Map<String, String> newest() throws Exception {
        deliveries.empty();
        deliveries.bring(Map.of("Patient.ndjson", PEOPLE, "Encounter.ndjson", STAYS, "other.ndjson", LATEST));
        return deliveries.documents();
    }

    @Test
    void anyOrderInOneFolderGivesTheSameIndexDocumentByDocument() throws Exception {
        Map<String, String> expected = newest();
        assertThat(expected).hasSize(15);
        for (int seed = 1; seed <= 4; seed++) {
            List<String> lines = shuffled(seed);
            deliveries.empty();
            deliveries.bring(Map.of("Patient.ndjson", PEOPLE, "Encounter.ndjson", STAYS, "other.ndjson", lines));
            assertThat(deliveries.documents()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void anyOrderOfImportsGivesTheSameIndexDocumentByDocument() throws Exception {
        Map<String, String> expected = newest();
        for (int seed = 1; seed <= 2; seed++) {
            deliveries.empty();
            deliveries.bring(Map.of("Patient.ndjson", PEOPLE, "Encounter.ndjson", STAYS));
            List<String> lines = shuffled(seed);
            for (int from = 0; from < lines.size(); from += 2) {
                deliveries.bring(
                        lines.subList(from, Math.min(lines.size(), from + 2)).toArray(String[]::new));
            }
            assertThat(deliveries.documents()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<String> shuffled(int seed) {
        List<String> lines = new ArrayList<>(LATEST);
        lines.addAll(FORMER);
        Collections.shuffle(lines, new Random(seed));
        return lines;
    }

    /** More lines than a batch holds, so that versions meet in the index, between commits and before any patient was known. */
    @Test
    void versionsFarApartInOneImportAreToldFromEachOther() throws Exception {
        deliveries.bring(Map.of("Patient.ndjson", PEOPLE, "other.ndjson", List.of(condition("far", 5, "p2", "N18"))));
        Map<String, String> expected = deliveries.documents();
        expected.keySet().removeIf(id -> !id.contains("/far"));
        deliveries.empty();
        Map<String, List<String>> files = new HashMap<>(Map.of("Patient.ndjson", PEOPLE));
        files.put("Condition.1.ndjson", far(condition("far", 4, "p1", "I10"), 0));
        files.put("Condition.2.ndjson", far(condition("far", 5, "p2", "N18"), 1));
        files.put("Condition.3.ndjson", far(condition("far", 3, "p3", "I12"), 2));

        ImportReport report = deliveries.bring(files);

        Map<String, String> documents = deliveries.documents();
        assertThat(documents).hasSize(3 + 30_001);
        documents.keySet().removeIf(id -> !id.contains("/far"));
        assertThat(documents).isEqualTo(expected);
        assertThat(changes(report, "Condition", Change.MOVED)).isEqualTo(1);
        assertThat(leftOut(report, "Condition", NotEvent.OLDER_VERSION)).isEqualTo(1);
    }

    private static List<String> far(String line, int part) {
        return Stream.concat(
                        Stream.of(line),
                        IntStream.range(part * 10_000, (part + 1) * 10_000)
                                .mapToObj(i -> condition("filler" + i, 1, "p1", "I10")))
                .toList();
    }

    @Test
    void importingTwiceChangesNothing() throws Exception {
        List<String> lines = shuffled(5);
        Map<String, List<String>> files =
                Map.of("Patient.ndjson", PEOPLE, "Encounter.ndjson", STAYS, "other.ndjson", lines);
        long version = deliveries.bring(files).indexVersion();
        Map<String, String> before = deliveries.documents();

        ImportReport again = deliveries.bring(files);

        assertThat(deliveries.documents()).isEqualTo(before);
        assertThat(again.changed()).isZero();
        assertThat(again.removed()).isZero();
        assertThat(again.indexVersion()).isEqualTo(version);
    }

    @Test
    void withoutVersionsTheLaterReadWins() throws Exception {
        deliveries.bring(patient("p1", 0, "female"), observation("o", 0, "p1", 3), condition("c", 0, "p1", "I10"));
        ImportReport report = deliveries.bring(
                patient("p1", 0, "male"), observation("o", 0, "p1", 1), condition("c", 0, "p1", "N18"));
        assertThat(index.count("kind:other")).isEqualTo(1);
        assertThat(index.count("+kind:diagnosis +code:cim10|N18")).isEqualTo(1);
        assertThat(index.count("sex:male")).isEqualTo(1);
        assertThat(changes(report, "Observation", Change.SHORTENED)).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(2);
    }

    @Test
    void versionNumbersCountWhereThereIsNoTime() throws Exception {
        deliveries.bring(patient("p1", 0, "female"), numbered("9", "I10"), numbered("10", "N18"), numbered("2", "I11"));
        assertThat(index.count("+kind:diagnosis +code:cim10|N18")).isEqualTo(1);
        assertThat(deliveries.bring(numbered("9", "I10")).changed()).isZero();
        assertThat(index.count("kind:diagnosis")).isEqualTo(1);
    }

    private static String numbered(String version, String code) {
        return condition("c", 0, "p1", code)
                .replace("\"id\":\"c\"", "\"id\":\"c\",\"meta\":{\"versionId\":\"" + version + "\"}");
    }

    @Test
    void anEncounterOfAnotherPatientTakesItsDocumentsAlong() throws Exception {
        deliveries.bring(Map.of("Patient.ndjson", PEOPLE, "Encounter.ndjson", STAYS));
        ImportReport report = deliveries.bring(encounter("s1", 5, "p2", "finished"));
        assertThat(changes(report, "Encounter", Change.MOVED)).isEqualTo(1);
        assertThat(index.count("id:1\\!stay/s1")).isZero();
        assertThat(index.count("id:2\\!stay/s1")).isEqualTo(1);
        deliveries.bring(encounter("s1", 4, "p1", "in-progress"));
        assertThat(index.count("+kind:stay +patient:2")).isEqualTo(2);
    }
}
