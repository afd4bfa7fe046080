package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cohorte.ingest.identity.IdentityWork;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.registry.Registry;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.identity.IdentityDesk.By;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who is opposed to the reuse of their data, by the source and by what the hospital was told. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class OppositionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String OPPOSED =
            "\"extension\":[{\"url\":\"https://hospital.example/fhir/opposition-reuse\",\"valueBoolean\":true}]";

    private final Registry registry;
    private final Index index;
    private final Importer importer;
    private final IdentityDesk desk;

    @TempDir
    private Path folder;

    OppositionTest(Access database, Index index, @TempDir Path quarantine) {
        this.registry = database.registry(CLOCK);
        this.index = index;
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(CLOCK, quarantine));
        this.desk = registry.identityDesk(Optional::empty);
    }

    private int number(String id) {
        return Objects.requireNonNull(
                        registry.identities().findPatients(List.of(id)).get(id))
                .number();
    }

    private boolean opposed(String id) throws Exception {
        return index.count("id:\"" + number(id) + "!patient\" AND opposed:true") == 1;
    }

    private ImportReport load(String name, String file, String... lines) {
        Path one = folder.resolve(name);
        new People(one).file(file, lines);
        return importer.fhir(one, false, ImportProgress.NONE);
    }

    private void say(boolean word, String id) {
        desk.say(OperatorAccess.LOGIN, By.NUMBER, List.of("" + number(id)), word);
    }

    private static String consent(String patient, String status, String type, String at) {
        return "{\"resourceType\":\"Consent\",\"id\":\"k\",\"status\":\"" + status
                + "\",\"scope\":{\"coding\":[{\"code\":\"research\"}]},\"patient\":{\"reference\":\"Patient/" + patient
                + "\"},\"dateTime\":\"" + at + "\",\"provision\":{\"type\":\"" + type + "\"}}";
    }

    @Test
    void theRecordOfThePatientSaysSoAndALaterWordStands() throws Exception {
        load("a1", "Patient.ndjson", People.patient("a", "1950-01-01", OPPOSED));
        assertThat(opposed("a")).isTrue();
        say(false, "a");
        assertThat(registry.oppositions().late().consenting()).isEqualTo(PatientSet.of(number("a")));
        new IdentityWork(registry, index.client()).run();
        assertThat(opposed("a")).isFalse();
        assertThat(registry.oppositions().late().isEmpty()).isTrue();

        assertThat(load("a2", "Patient.ndjson", People.patient("a", "1950-01-01", OPPOSED))
                        .changed())
                .as("the record says what it said before")
                .isZero();
        assertThat(opposed("a")).isFalse();
        load("a3", "Patient.ndjson", People.patient("a", "1950-01-01"));
        load("a4", "Patient.ndjson", People.patient("a", "1950-01-01", OPPOSED));
        assertThat(opposed("a")).as("a word that changes counts").isTrue();
    }

    @Test
    void theLatestConsentToResearchCounts() throws Exception {
        load("b0", "Patient.ndjson", People.patient("b", "1950-01-01"));
        load(
                "b1",
                "Consent.ndjson",
                consent("b", "active", "deny", "2024-02-01"),
                consent("b", "active", "permit", "2023-01-01"));
        assertThat(opposed("b")).isTrue();
        ImportReport late = load("b2", "Consent.ndjson", consent("b", "active", "permit", "2022-01-01"));
        assertThat(opposed("b")).isTrue();
        assertThat(late.types().getFirst().taken()).isEqualTo(1);
        load("b3", "Consent.ndjson", consent("b", "inactive", "deny", "2025-01-01"));
        assertThat(opposed("b")).isFalse();
        ImportReport other = load(
                "b4",
                "Consent.ndjson",
                consent("b", "draft", "deny", "2026-01-01"),
                consent("nobody", "active", "deny", "2026-01-01"));
        assertThat(other.types().getFirst().notEventLines()).isEqualTo(1);
        assertThat(other.types().getFirst().refusedLines()).isEqualTo(1);
    }

    @Test
    void onePersonIsOpposedByAnyOfTheirRecordsAndConsentsForAll() throws Exception {
        load("c", "Patient.ndjson", People.patient("c1", "1950-01-01"), People.patient("c2", "1950-01-01", OPPOSED));
        IdentityWork work = new IdentityWork(registry, index.client());
        int kept = number("c1");
        int givenUp = number("c2");
        desk.merge(OperatorAccess.LOGIN, By.NUMBER, "" + kept, "" + givenUp, "doublon");
        work.run();
        assertThat(opposed("c1")).isTrue();
        desk.say(OperatorAccess.LOGIN, By.NUMBER, List.of("" + kept), false);
        assertThat(registry.oppositions().late().consenting()).isEqualTo(PatientSet.of(kept));
        work.run();
        assertThat(opposed("c1")).isFalse();
        desk.say(OperatorAccess.LOGIN, By.NUMBER, List.of("" + givenUp), true);
        assertThat(registry.oppositions().late().opposed()).isEqualTo(PatientSet.of(kept));
        desk.separate(OperatorAccess.LOGIN, By.NUMBER, "" + givenUp, "erreur");
        work.run();
        assertThat(opposed("c1")).isFalse();
        assertThat(index.count("id:\"" + givenUp + "!patient\" AND opposed:true"))
                .isEqualTo(1);
    }

    @Test
    void theIndexKnowsNoNameNoIppAndAKeyedPseudonym() throws Exception {
        load(
                "d",
                "Patient.ndjson",
                People.patient("d-source-id", "1950-01-01", People.named("Zyxwenski"), People.ipp("IPP-778899")));
        assertThat(registry.identities()
                        .keys(
                                List.of(number("d-source-id")),
                                org.cohorte.query.scope.Scope.ofWholeHospital(
                                        org.cohorte.query.scope.Scope.Reading.NOMINATIVE, false))
                        .toString())
                .contains("IPP-778899");
        assertThat(index.everything().toString().toLowerCase(java.util.Locale.ROOT))
                .contains(number("d-source-id") + "!patient")
                .doesNotContain("zyxwenski", "778899", "d-source-id");
    }
}
