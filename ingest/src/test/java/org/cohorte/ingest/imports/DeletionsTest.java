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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.report.Change;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the source has deleted goes, and stays away. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class DeletionsTest {

    @TempDir
    private Path folder = Path.of("");

    private final Access database;
    private final Index index;
    private Deliveries deliveries;

    DeletionsTest(Access database, Index index) {
        this.database = database;
        this.index = index;
        this.deliveries = new Deliveries(database, index, folder);
    }

    @BeforeEach
    void begin() throws Exception {
        deliveries = new Deliveries(database, index, folder);
        deliveries.empty();
        deliveries.bring(
                patient("p1", 1, "female"),
                patient("p2", 1, "male"),
                encounter("s1", 1, "p1", "finished"),
                condition("c1", 1, "p1", "I10", "s1"),
                condition("c2", 1, "p2", "N18"),
                observation("o1", 1, "p1", 3));
    }

    @Test
    void aDeletedRecordGoesWithAllItsDocumentsAndNoOlderVersionBringsItBack() throws Exception {
        ImportReport report = deliveries.bring(deletion(5, "Observation/o1", "http://server/fhir/Condition/c2"));
        assertThat(index.count("patient:1 patient:2")).isEqualTo(4);
        assertThat(report.removed()).isEqualTo(4);
        assertThat(changes(report, "Observation", Change.DELETED)).isEqualTo(1);
        assertThat(changes(report, "Condition", Change.DELETED)).isEqualTo(1);

        ImportReport older = deliveries.bring(observation("o1", 4, "p1", 3), condition("c2", 1, "p2", "N18"));
        assertThat(leftOut(older, "Observation", NotEvent.OLDER_VERSION)).isEqualTo(1);
        assertThat(older.changed()).isZero();

        deliveries.bring(observation("o1", 6, "p1", 2));
        assertThat(index.count("kind:other")).isEqualTo(2);
        assertThat(index.count("kind:tombstone")).isEqualTo(1);
    }

    /** Kinds that several types share write the type before the identifier. */
    @Test
    void recordsOfTheSameIdentifierAreToldApartByTheirTypes() throws Exception {
        String vaccine = "{\"resourceType\":\"Immunization\",\"id\":\"c1\",\"status\":\"completed\",\"patient\":"
                + "{\"reference\":\"Patient/p1\"},\"occurrenceDateTime\":\"2025-01-01\",\"vaccineCode\":{\"text\":\"x\"}}";
        String device = "{\"resourceType\":\"Device\",\"id\":\"c1\",\"patient\":{\"reference\":\"Patient/p1\"},"
                + "\"type\":{\"text\":\"pump\"}}";
        deliveries.bring(vaccine, device);
        assertThat(deliveries.bring(vaccine, device).changed()).isZero();
        ImportReport report = deliveries.bring(deletion(5, "Immunization/c1"));
        assertThat(changes(report, "Immunization", Change.DELETED)).isEqualTo(1);
        assertThat(index.count("+kind:other +category:immunization")).isZero();
        assertThat(index.count("+kind:other +category:device")).isEqualTo(1);
        assertThat(index.count("id:1\\!diagnosis/c1")).isEqualTo(1);
    }

    @Test
    void aDeletionOlderThanWhatIsHeldDoesNothing() throws Exception {
        deliveries.bring(condition("c2", 5, "p2", "N18"));
        Map<String, String> before = deliveries.documents();
        ImportReport report = deliveries.bring(deletion(4, "Condition/c2"));
        assertThat(deliveries.documents()).isEqualTo(before);
        assertThat(changes(report, "Condition", Change.DELETION_OLDER)).isEqualTo(1);
    }

    @Test
    void aDeletionThatComesBeforeItsRecordIsRemembered() throws Exception {
        ImportReport report = deliveries.bring(deletion(5, "Condition/later", "Organization/x"));
        assertThat(changes(report, "Condition", Change.DELETION_NOT_HELD)).isEqualTo(1);
        assertThat(changes(report, "Organization", Change.DELETION_NOT_HELD)).isEqualTo(1);
        deliveries.bring(condition("later", 3, "p1", "I10"));
        assertThat(index.count("id:*later")).isEqualTo(1);
        assertThat(index.count("kind:tombstone")).isEqualTo(1);
    }

    @Test
    void aDeletionWithoutATimeCountsFromWhenItWasRead() throws Exception {
        deliveries.bring(deletion(0, "Condition/c2"));
        deliveries.bring(condition("c2", 50, "p2", "N18"));
        assertThat(index.count("+kind:diagnosis +patient:2")).isZero();
        assertThat(deliveries.bring(deletion(0, "Condition/c2")).changed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"_deleted\":true,\"meta\":{\"lastUpdated\":\"2026-05-01T10:05:00Z\"}",
                "\"meta\":{\"lastUpdated\":\"2026-05-01T10:05:00Z\",\"tag\":[{\"code\":\"DELETED\"}]}",
                "\"meta\":{\"lastUpdated\":\"2026-05-01T10:05:00Z\",\"extension\":[{\"url\":"
                        + "\"http://azurehealthcareapis.com/data-extensions/deleted-state\",\"valueString\":\"soft-deleted\"}]}"
            })
    void aResourceMarkedAsDeletedGoes(String mark) throws Exception {
        ImportReport report = deliveries.bring(
                "{\"resourceType\":\"Condition\",\"id\":\"c2\"," + mark + "}",
                "{\"resourceType\":\"Encounter\",\"id\":\"s1\"," + mark + "}",
                condition("c2", 3, "p2", "I10"));
        assertThat(index.count("kind:diagnosis")).isEqualTo(1);
        assertThat(index.count("kind:stay")).isZero();
        assertThat(leftOut(report, "Condition", NotEvent.DELETED)).isEqualTo(1);
        assertThat(leftOut(report, "Condition", NotEvent.OLDER_VERSION)).isEqualTo(1);
        deliveries.bring("{\"resourceType\":\"Patient\",\"id\":\"p1\"," + mark + "}");
        assertThat(index.count("patient:1")).isZero();
    }

    @Test
    void whatIsNoEventAnyMoreGoes() throws Exception {
        ImportReport report = deliveries.bring(
                error("c2", 5, "p2"),
                observation("o1", 5, "p1", 1).replace("final", "cancelled"),
                encounter("s1", 5, "p1", "entered-in-error"));
        assertThat(changes(report, "Condition", Change.DELETED)).isEqualTo(1);
        assertThat(index.count("kind:(other stay)")).isZero();
        assertThat(index.count("kind:diagnosis")).isEqualTo(1);
        deliveries.bring(condition("c2", 3, "p2", "N18"), observation("o1", 3, "p1", 2));
        assertThat(index.count("kind:(other stay)")).isZero();
        assertThat(index.count("kind:diagnosis")).isEqualTo(1);
    }

    @Test
    void withoutVersionsWhatIsNoEventAnyMoreGoesAndLeavesNothing() throws Exception {
        deliveries.bring(condition("c3", 0, "p1", "I10"));
        deliveries.bring(error("c3", 0, "p1"), error("never", 0, "p1"));
        assertThat(index.count("id:*c3 id:*never kind:tombstone")).isZero();
    }

    @Test
    void eventsOfADeletedStayStandWithoutAStayAsIfItHadNeverCome() throws Exception {
        Map<String, Object> before = index.only("id:1\\!diagnosis/c1");
        assertThat(before).containsKeys("stay", "day", "dateFromStay", "unit", "units");
        assertThat(index.only("id:1\\!patient")).containsKey("ownUnits");

        ImportReport report = deliveries.bring(deletion(5, "Encounter/s1"));

        Map<String, Object> after = index.only("id:1\\!diagnosis/c1");
        assertThat(after).doesNotContainKeys("stay", "day", "dateFromStay", "unit", "units", "ageMonths");
        assertThat(index.only("id:1\\!patient")).doesNotContainKey("ownUnits");
        assertThat(changes(report, "Encounter", Change.DELETED)).isEqualTo(1);
        ImportReport again = deliveries.bring(condition("c1", 1, "p1", "I10", "s1"));
        assertThat(again.changed())
                .as("the same as an import makes without the stay")
                .isZero();
        assertThat(again.refused()).isZero();
    }

    @Test
    void recordsDeletedTogetherWithTheirStayDoNotComeBack() throws Exception {
        deliveries.bring(deletion(5, "Encounter/s1", "Condition/c1"));
        assertThat(index.count("kind:(diagnosis stay)")).isEqualTo(1);
    }

    /** What came is taken before what went after it, though the registry takes it while the file is read on. */
    @Test
    void whatGoesInTheFileThatBringsItWasThereBefore() throws Exception {
        String gone = "\"_deleted\":true,\"meta\":{\"lastUpdated\":\"2026-05-01T10:05:00Z\"}}";
        ImportReport report = deliveries.bring(
                patient("p3", 1, "male"),
                "{\"resourceType\":\"Patient\",\"id\":\"p3\"," + gone,
                encounter("s2", 1, "p1", "finished"),
                "{\"resourceType\":\"Encounter\",\"id\":\"s2\"," + gone,
                condition("c3", 1, "p3", "I10"));
        assertThat(changes(report, "Patient", Change.DELETED)).isEqualTo(1);
        assertThat(changes(report, "Encounter", Change.DELETED)).isEqualTo(1);
        assertThat(leftOut(report, "Condition", NotEvent.PATIENT_DELETED)).isEqualTo(1);
        assertThat(index.count("patient:3")).isZero();
        assertThat(index.count("kind:stay")).isEqualTo(1);
    }

    @Test
    void ofADeletedPatientTheIdentityStaysAndNoDocument() throws Exception {
        var known = Objects.requireNonNull(
                deliveries.registry().identities().findPatients(List.of("p1")).get("p1"));
        ImportReport report = deliveries.bring(deletion(5, "Patient/p1", "Patient/stranger"));
        assertThat(index.count("patient:" + known.number())).isZero();
        assertThat(report.removed()).isEqualTo(6);
        assertThat(changes(report, "Patient", Change.DELETED)).isEqualTo(1);
        assertThat(changes(report, "Patient", Change.DELETION_NOT_HELD)).isEqualTo(1);
        assertThat(deliveries
                        .registry()
                        .identities()
                        .findPatients(List.of("p1"))
                        .get("p1"))
                .isEqualTo(known);

        ImportReport later = deliveries.bring(
                patient("p1", 4, "female"),
                patient("stranger", 4, "female"),
                encounter("s1", 1, "p1", "finished"),
                condition("c1", 9, "p1", "I10"));
        assertThat(leftOut(later, "Patient", NotEvent.OLDER_VERSION)).isEqualTo(2);
        assertThat(leftOut(later, "Encounter", NotEvent.PATIENT_DELETED)).isEqualTo(1);
        assertThat(leftOut(later, "Condition", NotEvent.PATIENT_DELETED)).isEqualTo(1);
        assertThat(later.changed()).isZero();

        deliveries.bring(patient("p1", 6, "female"), condition("c1", 9, "p1", "I10"));
        assertThat(index.count("patient:" + known.number())).isEqualTo(2);
    }

    @Test
    void deletionsAreForgottenAfterThreeYears() throws Exception {
        deliveries.bring(deletion(5, "Condition/c2"));
        deliveries.at(Deliveries.CLOCK.instant().plus(Duration.ofDays(1_000))).bring(deletion(6, "Condition/x"));
        assertThat(index.count("kind:tombstone")).isEqualTo(2);
        deliveries.at(Deliveries.CLOCK.instant().plus(Duration.ofDays(1_100))).bring(patient("p2", 2, "male"));
        assertThat(index.count("kind:tombstone")).isEqualTo(1);
    }

    @Test
    void groupsAndListsAreLeftOutAndTheReportSaysWhy() throws Exception {
        ImportReport report = deliveries.bring(Map.of(
                "Group.ndjson", List.of("{\"resourceType\":\"Group\",\"id\":\"g\"}"),
                "any.ndjson", List.of("{\"resourceType\":\"List\",\"id\":\"l\"}")));
        assertThat(report.ignoredFiles()).containsExactly("Group.ndjson");
        assertThat(report.ignoredTypes()).isEqualTo(Map.of("List", 1L));
        assertThat(report.notes())
                .singleElement()
                .asString()
                .contains("Group and List are not imported", "./cohorte cohort create FILE --as USER");
    }
}
