package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cohorte.ingest.identity.IdentityWork;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.index.IndexException;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.identity.IdentityDesk.By;
import org.cohorte.registry.identity.IdentityException;
import org.cohorte.registry.identity.Merge;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two records found to be one person: all their events move, and move back. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class MergesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Scope ALL = Scope.ofWholeHospital(Reading.NOMINATIVE, true);
    private static int round;

    private final Registry registry;
    private final Index index;
    private final Importer importer;
    private final IdentityDesk desk;

    @TempDir
    private Path folder;

    /** Each test has patients of its own: numbers are never given again. */
    private String own = "";

    MergesTest(Access database, Index index, @TempDir Path quarantine) {
        this.registry = database.registry(CLOCK);
        this.index = index;
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(CLOCK, quarantine));
        this.desk = registry.identityDesk(Optional::empty);
    }

    @BeforeEach
    void begin() throws Exception {
        round++;
        own = "r" + round + "-";
        index.clear();
    }

    private String id(int n) {
        return own + "p" + n;
    }

    private int number(int n) {
        return Objects.requireNonNull(
                        registry.identities().findPatients(List.of(id(n))).get(id(n)))
                .record();
    }

    /** Three patients; the second says more of herself than the first. */
    private People three() {
        return new People(folder.resolve("three"))
                .file(
                        "Patient.ndjson",
                        People.patient(id(1), "1960-05-02", People.named("Un"), People.ipp(own + "ipp1")),
                        People.patient(
                                id(2),
                                "1961-06-03",
                                People.named("Deux"),
                                People.ipp(own + "ipp2"),
                                "\"deceasedDateTime\":\"2022-01-01\"",
                                "\"address\":[{\"postalCode\":\"35000\"}]"),
                        People.patient(id(3), ""))
                .happenings(own + "1", id(1), "2020-01-01")
                .happenings(own + "2", id(2), "2021-02-02")
                .happenings(own + "3", id(3), "2021-03-03");
    }

    private ImportReport load(People people) {
        return importer.fhir(people.folder(), false, ImportProgress.NONE);
    }

    private IdentityWork work() {
        return new IdentityWork(registry, index.client());
    }

    private void merge(int kept, int givenUp) {
        desk.merge(OperatorAccess.LOGIN, By.NUMBER, "" + number(kept), "" + number(givenUp), "doublon");
        assertThat(work().run()).isTrue();
    }

    private void separate(int givenUp) {
        desk.separate(OperatorAccess.LOGIN, By.NUMBER, "" + number(givenUp), "erreur");
        assertThat(work().run()).isTrue();
    }

    private Map<String, String> documents() throws Exception {
        Map<String, String> documents = index.everything();
        documents.remove("state!index");
        return documents;
    }

    /** Of a patient, without what tells one installation from another. */
    private List<String> clinical(int number, String prefix) throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, String> document : documents().entrySet()) {
            if (document.getKey().startsWith(number + "!")) {
                String text = document.getValue()
                        .replaceAll("(fingerprint|ownNumber|patient|record|stay|pseudonym)=[^,}]*(, )?", "")
                        .replaceAll("otherNumbers=\\[[^]]*](, )?", "")
                        .replace(number + "!", "")
                        .replace(prefix, "");
                found.put(text, text);
            }
        }
        return List.copyOf(new TreeSet<>(found.keySet()));
    }

    @Test
    void aMergedPatientIsAsIfThereHadAlwaysBeenOneRecord() throws Exception {
        load(three());
        merge(1, 2);
        String two = own;
        int kept = number(1);
        assertThat(index.count("patient:" + number(2))).isZero();
        List<String> merged = clinical(kept, two);
        assertThat(index.only("id:\"" + kept + "!patient\""))
                .containsEntry("deceased", true)
                .containsEntry("area", "35000")
                .containsEntry("otherNumbers", List.of(number(2)));
        assertThat(index.only("id:\"" + kept + "!diagnosis/c-" + own + "2\""))
                .as("ages are by the birth that is kept")
                .containsEntry("ageMonths", 12 * 60 + 9)
                .containsEntry("ownNumber", number(2));
        own = "always-" + own;
        People one = new People(folder.resolve("one"))
                .file(
                        "Patient.ndjson",
                        People.patient(
                                id(1),
                                "1960-05-02",
                                People.named("Un"),
                                People.ipp(own + "ipp1"),
                                "\"deceasedDateTime\":\"2022-01-01\"",
                                "\"address\":[{\"postalCode\":\"35000\"}]"))
                .happenings(own + "1", id(1), "2020-01-01")
                .happenings(own + "2", id(1), "2021-02-02");
        load(one);
        assertThat(clinical(number(1), own)).isEqualTo(merged).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void takenApartEverythingIsAsBeforeAndReadAgainNothingChanges() throws Exception {
        People three = three();
        load(three);
        Map<String, String> before = documents();
        merge(1, 2);
        Map<String, String> merged = documents();
        assertThat(merged).isNotEqualTo(before);
        assertThat(load(three).changed()).isZero();
        assertThat(documents()).isEqualTo(merged);
        separate(2);
        assertThat(documents()).isEqualTo(before);
        assertThat(load(three).changed()).isZero();
        assertThat(documents()).isEqualTo(before);
        assertThat(registry.identities()
                        .names(List.of(number(1), number(2)), ALL)
                        .toString())
                .contains("Un", "Deux");
    }

    @Test
    void theKeptRecordWinsAndTheOtherFillsWhatItLeavesEmpty() throws Exception {
        load(three());
        merge(3, 2);
        var name = registry.identities().names(List.of(number(3)), ALL).get(number(3));
        assertThat(Objects.requireNonNull(name).familyName()).contains("Deux");
        assertThat(name.birthDay().orElseThrow()).hasToString("1961-06-03");
        assertThat(index.only("id:\"" + number(3) + "!diagnosis/c-" + own + "3\""))
                .as("her own events had no age")
                .containsEntry("ageMonths", 12 * 59 + 9);
        assertThat(look(own + "ipp2")).isEqualTo(Map.of(0, number(3)));
        assertThat(look(Identifiers.Kind.SOURCE, id(2))).isEqualTo(Map.of(0, number(3)));
        separate(2);
        assertThat(index.only("id:\"" + number(3) + "!diagnosis/c-" + own + "3\"")
                        .keySet())
                .doesNotContain("ageMonths");
        assertThat(look(own + "ipp2")).isEqualTo(Map.of(0, number(2)));
        assertThat(look(Identifiers.Kind.SOURCE, id(2))).isEqualTo(Map.of(0, number(2)));
    }

    private Map<Integer, Integer> look(String ipp) {
        return look(Identifiers.Kind.IPP, ipp);
    }

    private Map<Integer, Integer> look(Identifiers.Kind kind, String value) {
        Map<Integer, Integer> found = new HashMap<>();
        registry.identities().look(kind, List.of(value), ALL, found::put);
        return found;
    }

    @Test
    void whatComesLaterLandsAtTheKeptPatientAndGoesBackWithItsRecord() throws Exception {
        People three = three();
        load(three);
        merge(1, 2);
        load(new People(folder.resolve("later")).happenings(own + "9-2", id(2), "2024-04-04"));
        assertThat(index.count("patient:" + number(1) + " AND kind:diagnosis")).isEqualTo(3);
        assertThat(index.only("id:\"" + number(1) + "!patient\"").get("ownUnits"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
                .hasSize(2);
        separate(2);
        assertThat(index.count("patient:" + number(1) + " AND kind:diagnosis")).isEqualTo(1);
        assertThat(index.count("patient:" + number(2) + " AND kind:diagnosis")).isEqualTo(2);
    }

    @Test
    void chainsEndAtTheLastAndCirclesAreRefused() throws Exception {
        load(three());
        Map<String, String> before = documents();
        merge(2, 3);
        merge(1, 2);
        assertThat(index.count("patient:" + number(1) + " AND kind:diagnosis")).isEqualTo(3);
        assertThatThrownBy(() -> merge(3, 1))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("circle")
                .hasMessageContaining(number(1) + " → " + number(3) + " → " + number(2) + " → " + number(1));
        assertThatThrownBy(() -> merge(1, 1)).isInstanceOf(IdentityException.class);
        separate(2);
        assertThat(index.count("patient:" + number(2) + " AND kind:diagnosis")).isEqualTo(2);
        separate(3);
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void brokenOffAnywhereItIsFinishedByTheNext() throws Exception {
        load(three());
        Map<String, String> before = documents();
        merge(1, 2);
        Map<String, String> merged = documents();
        separate(2);
        int broken = 0;
        for (boolean together : List.of(true, false)) {
            for (int updates = 0; updates < 4; updates++) {
                if (together) {
                    desk.merge(OperatorAccess.LOGIN, By.NUMBER, "" + number(1), "" + number(2), "doublon");
                } else {
                    desk.merge(OperatorAccess.LOGIN, By.NUMBER, "" + number(1), "" + number(2), "doublon");
                    work().run();
                    desk.separate(OperatorAccess.LOGIN, By.NUMBER, "" + number(2), "erreur");
                }
                IdentityWork failing = new IdentityWork(registry, new FailingClient(index.client(), updates));
                try {
                    failing.run();
                } catch (IndexException e) {
                    broken++;
                }
                index.client().commit();
                assertThat(work().run()).isTrue();
                assertThat(documents()).isEqualTo(together ? merged : before);
                if (together) {
                    separate(2);
                }
            }
        }
        assertThat(broken).isGreaterThanOrEqualTo(6);
        assertThat(registry.merges().open(10)).isEmpty();
    }

    @Test
    void linksOfTheSourceMergeAndComeApart() throws Exception {
        load(three());
        Map<String, String> before = documents();
        People linked = new People(folder.resolve("linked"))
                .file(
                        "Patient.ndjson",
                        People.patient(id(3), "", "\"active\":false", People.link("replaced-by", id(1))));
        load(linked);
        assertThat(index.count("patient:" + number(1) + " AND kind:diagnosis")).isEqualTo(2);
        assertThat(index.count("patient:" + number(3))).isZero();
        assertThat(load(linked).changed()).isZero();
        load(new People(folder.resolve("unlinked")).file("Patient.ndjson", People.patient(id(3), "")));
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void aMergeInTheFirstImportIsAsOneAfterwards() throws Exception {
        People three = three();
        load(three);
        merge(1, 3);
        List<String> merged = clinical(number(1), own);
        own = "first-" + own;
        People again = three();
        again.file(
                "Patient.ndjson",
                People.patient(
                        id(1),
                        "1960-05-02",
                        People.named("Un"),
                        People.ipp(own + "ipp1"),
                        People.link("replaces", id(3))),
                People.patient(id(3), ""));
        new People(again.folder()).file("records2.ndjson", "");
        load(again);
        assertThat(clinical(number(1), own)).isEqualTo(merged);
    }

    /** Its documents are there before the import writes it as a new one. */
    @Test
    void aNewRecordThatAnOldOneIsGivenUpForIsThereOnce() throws Exception {
        load(three());
        People fresh = new People(folder.resolve("fresh"))
                .file("Patient.ndjson", People.patient(id(4), "1959-09-09", People.link("replaces", id(1))))
                .happenings(own + "4", id(4), "2022-02-02");
        load(fresh);
        assertThat(index.count("id:\"" + number(4) + "!patient\"")).isEqualTo(1);
        assertThat(index.count("patient:" + number(4) + " AND kind:diagnosis")).isEqualTo(2);
        assertThat(load(fresh).changed()).isZero();
    }

    @Test
    void circlesOfLinksAreToldWithTheirLinesAndNotFollowed() throws Exception {
        People circle = new People(folder.resolve("circle"))
                .file("a.ndjson", People.patient(id(1), "1960-01-01", People.link("replaced-by", id(2))))
                .file(
                        "b.ndjson",
                        People.patient(id(3), "1962-01-01", People.link("replaced-by", id(3))),
                        People.patient(id(2), "1961-01-01", People.link("replaced-by", id(1))));
        ImportReport dry = importer.fhir(circle.folder(), true, ImportProgress.NONE);
        ImportReport report = load(circle);
        assertThat(report.notes())
                .anyMatch(note -> note.contains("a.ndjson:1 → b.ndjson:2 → a.ndjson:1"))
                .anyMatch(note -> note.contains("b.ndjson:1 links a patient record to itself"));
        assertThat(dry.notes()).containsExactlyInAnyOrderElementsOf(report.notes());
        assertThat(registry.merges().list(1_000)).noneMatch(merge -> merge.givenUp() == number(1));
        assertThat(index.count("kind:patient")).isEqualTo(3);

        People other = new People(folder.resolve("other"))
                .file("c.ndjson", People.patient(id(1), "1960-01-01", People.link("replaced-by", id(2))))
                .file("d.ndjson", People.patient(id(2), "1961-01-01"));
        load(other);
        assertThat(index.count("kind:patient")).isEqualTo(2);
        ImportReport closing = load(new People(folder.resolve("closing"))
                .file("e.ndjson", People.patient(id(2), "1961-01-01", People.link("replaced-by", id(1)))));
        assertThat(closing.notes()).anyMatch(note -> note.contains("e.ndjson:1 → a merge of before → e.ndjson:1"));
        assertThat(index.count("kind:patient")).isEqualTo(2);
    }

    @Test
    void whatIsDecidedHereStandsAgainstTheSource() throws Exception {
        People three = three();
        load(three);
        People linked = new People(folder.resolve("linked"))
                .file("Patient.ndjson", People.patient(id(3), "", People.link("replaced-by", id(1))));
        load(linked);
        separate(3);
        assertThat(load(linked).notes()).anyMatch(note -> note.contains("Patient.ndjson:1 links two records"));
        assertThat(index.count("kind:patient")).isEqualTo(3);
        assertThat(registry.merges().list(1).getFirst().state()).isEqualTo(Merge.State.APART);
    }
}
