package org.cohorte.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.Identities.PatientKey;
import org.cohorte.registry.identity.Identities.StayRecord;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers are dense, given once, and the same for the same record whoever asks. */
@ExtendWith(TestDatabase.class)
class PostgresIdentitiesTest {

    private Identities identities;

    @BeforeEach
    void open(TestDatabase.Access database) {
        identities = database.registry(Clock.systemUTC()).identities();
    }

    @Test
    void numbersNewPatientsDenselyAndKnownOnesAsBefore() {
        int last = identities.lastPatient();
        Map<String, KnownPatient> first = identities.putPatients(patients("dense", 0, 12_345));

        assertThat(numbers(first))
                .hasSize(12_345)
                .containsAll(
                        IntStream.rangeClosed(last + 1, last + 12_345).boxed().toList());
        assertThat(identities.putPatients(patients("dense", 0, 12_345))).isEqualTo(first);
        assertThat(identities.findPatients(List.of("dense-7", "unknown"))).containsOnlyKeys("dense-7");
        Map<String, KnownPatient> mixed = identities.putPatients(patients("dense", 12_340, 12_350));
        assertThat(mixed.get("dense-12344")).isEqualTo(first.get("dense-12344"));
        assertThat(identities.lastPatient()).isEqualTo(last + 12_350);
    }

    @Test
    void pseudonymsAreUniqueAndTellNothing() {
        Map<String, KnownPatient> known = identities.putPatients(patients("secret", 0, 500));

        Set<String> pseudonyms = new HashSet<>();
        known.forEach((sourceId, patient) -> {
            assertThat(patient.pseudonym()).hasSize(26).matches("[0-9A-V]+").doesNotContain(sourceId);
            pseudonyms.add(patient.pseudonym());
        });
        assertThat(pseudonyms).hasSize(500);
    }

    @Test
    void takesWhatChangedAboutAPatient() {
        int number = identities
                .putPatients(List.of(patient("changing", "1")))
                .get("changing")
                .number();

        identities.putPatients(List.of(patient("changing", "2")));

        assertThat(identities.keys(List.of(number), nominative()))
                .containsExactly(Map.entry(number, new PatientKey("changing", Optional.of("2"))));
    }

    @Test
    void remembersWhatTheIndexHoldsOnlyOnceToldSo() {
        KnownPatient before =
                identities.putPatients(List.of(patient("held", "1"))).get("held");
        assertThat(before.fingerprint()).isEmpty();

        identities.indexed(Map.of(before.number(), "abc"));

        assertThat(identities
                        .putPatients(List.of(patient("held", "1")))
                        .get("held")
                        .fingerprint())
                .contains("abc");
    }

    @Test
    void numbersStaysAndKeepsThem() {
        Map<String, KnownPatient> known = identities.putPatients(patients("stays", 0, 2));
        int one = known.get("stays-0").number();
        int two = known.get("stays-1").number();
        List<StayRecord> stays = IntStream.range(0, 25_000)
                .mapToObj(i -> new StayRecord("stay-" + i, i % 2 == 0 ? one : two))
                .toList();

        Map<String, Integer> first = identities.putStays(stays);

        assertThat(new HashSet<>(first.values())).hasSize(25_000);
        assertThat(identities.putStays(stays)).isEqualTo(first);
        assertThat(identities.putStays(List.of(new StayRecord("stay-0", two))))
                .isEqualTo(Map.of("stay-0", first.get("stay-0")));
        assertThat(identities.findStays(List.of("stay-24999", "unknown")))
                .isEqualTo(Map.of("stay-24999", first.get("stay-24999")));
    }

    @Test
    void refusesARecordGivenTwice() {
        assertThatThrownBy(() -> identities.putPatients(List.of(patient("twin", "1"), patient("twin", "2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twin is given twice");
        assertThatThrownBy(() -> identities.putStays(List.of(new StayRecord("s", 1), new StayRecord("s", 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("given to two patients");
    }

    @Test
    void givesOneNumberToTwoWritersAtOnce() throws Exception {
        int last = identities.lastPatient();
        List<Future<Map<String, KnownPatient>>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Map<String, KnownPatient>> write = () -> identities.putPatients(patients("raced", 0, 3_000));
            for (int i = 0; i < 4; i++) {
                writers.add(threads.submit(write));
            }
        }
        Map<String, KnownPatient> first = writers.getFirst().get();
        for (Future<Map<String, KnownPatient>> writer : writers) {
            assertThat(writer.get()).isEqualTo(first);
        }
        assertThat(identities.lastPatient()).isEqualTo(last + 3_000);
    }

    @Test
    void keepsIdentitiesFromWhoeverDoesNotReadThem() {
        for (Reading reading : List.of(Reading.COUNTS, Reading.PSEUDONYMISED)) {
            assertThatThrownBy(() -> identities.keys(List.of(1), Scope.ofWholeHospital(reading, false)))
                    .isInstanceOf(SecurityException.class);
        }
        assertThat(identities.keys(List.of(999_999_999), nominative())).isEmpty();
    }

    @Test
    void isFastEnoughForMillions() {
        List<PatientRecord> patients = patients("fast", 0, 100_000);
        List<StayRecord> stays = new ArrayList<>();
        long start = System.nanoTime();
        Map<String, KnownPatient> known = identities.putPatients(patients);
        long patientsDone = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            stays.add(new StayRecord("fast-stay-" + i, known.get("fast-" + i).number()));
        }
        long staysStart = System.nanoTime();
        identities.putStays(stays);
        long end = System.nanoTime();

        System.out.printf(
                "patients %,.0f rows/s, stays %,.0f rows/s%n",
                1e9 * 100_000 / (patientsDone - start), 1e9 * 100_000 / (end - staysStart));
        assertThat(end - start).as("far slower than measured").isLessThan(40_000_000_000L);
    }

    private static Scope nominative() {
        return Scope.ofWholeHospital(Reading.NOMINATIVE, false);
    }

    private static Set<Integer> numbers(Map<String, KnownPatient> known) {
        Set<Integer> numbers = new HashSet<>();
        known.values().forEach(patient -> numbers.add(patient.number()));
        return numbers;
    }

    private static List<PatientRecord> patients(String prefix, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> patient(prefix + "-" + i, "IPP" + i))
                .toList();
    }

    private static PatientRecord patient(String sourceId, String ipp) {
        return new PatientRecord(
                sourceId,
                Optional.of(ipp),
                Optional.of("NOM"),
                Optional.empty(),
                Optional.of(LocalDate.of(1950, 1, 1)),
                "female",
                Optional.empty());
    }
}
