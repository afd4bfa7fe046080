package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.e2e.export.Sheets;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.export.job.ExportJob.State;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An investigator's way from a request to a file, in which nobody can be recognised and every interval is right. */
class InvestigatorJourneyTest {

    private static final String LOGIN = "investigateur";
    private static final String PLACE = "Hôpital des Tilleuls";
    private static final String STUDY = "RIPH 2026-07";
    private static final Set<String> IDENTIFYING = Set.of("IPP", "Nom", "Prénom", "Naissance", "Décès");
    private static final int FURTHEST = 180;

    private final RunningCohorte cohorte = OneCohorte.shared();
    private final HospitalFiles hospital = new HospitalFiles();

    private Visitor investigator;

    @BeforeEach
    void open() {
        investigator = Visitor.signedIn(LOGIN, cohorte);
    }

    @AfterEach
    void close() {
        investigator.close();
    }

    /** A result without its date: how many days after the first of the patient, what, and how much. */
    private record Result(long day, String code, String value) {}

    @Test
    void aPseudonymisedExportHoldsNoIdentityAndKeepsIntervals() throws IOException {
        List<PatientFile> patients =
                hospital.patients(hospital.followedIn(PLACE).and(HospitalFiles.has("diagnosis", "I10")));
        Set<String> identities =
                patients.stream().flatMap(HospitalFiles::identities).collect(Collectors.toSet());
        Set<String> pseudonyms = drawACohort(patients, identities);

        Sheets sheets = new Sheets(export());

        assertThat(sheets.names()).containsExactly("À propos", "Patients", "Séjours", "Diagnostics", "Biologie");
        coverSaysSo(sheets.texts("À propos"));
        for (String table : List.of("Patients", "Séjours", "Diagnostics", "Biologie")) {
            nobodyIsNamed(sheets.rows(table), patients, pseudonyms);
        }
        assertThat(people(sheets.rows("Patients"))).hasSameSizeAs(patients);
        datesAreShifted(sheets.rows("Biologie"), patients);
        theAuditTellsIt();
    }

    private Set<String> drawACohort(List<PatientFile> patients, Set<String> identities) {
        assertThat(patients).hasSizeGreaterThan(20);
        BuilderScreen builder = investigator.builder();
        builder.openNew(cohorte.address());
        builder.add("I10");
        builder.awaitTotal(patients.size());
        investigator.cohort().make("Hypertendus des Tilleuls");
        investigator.cohort().showPatients();
        investigator.cohort().awaitPatients(patients.size());
        assertThat(investigator.everything()).doesNotContain(identities);
        return Set.copyOf(investigator.cohort().column(investigator.texts().get("people.column.PSEUDONYM")));
    }

    private Path export() {
        investigator.cohort().export();
        ExportScreen exports = investigator.exports();
        exports.forStudy(STUDY);
        exports.ask();
        exports.awaitLatest(State.READY);
        return exports.download();
    }

    private static void coverSaysSo(List<List<String>> cover) {
        assertThat(cover)
                .contains(
                        List.of("Périmètre", "pseudonymisé, " + PLACE),
                        List.of("Auteur", LOGIN),
                        List.of("Finalité", "Étude déclarée"),
                        List.of("Référence de l'étude", STUDY))
                .anySatisfy(line -> assertThat(String.join(" ", line))
                        .contains("propres à cet export")
                        .contains("décalées d'un même nombre de jours, entre -180 et 180"));
    }

    private static void nobodyIsNamed(
            List<Map<String, Object>> rows, List<PatientFile> patients, Set<String> pseudonyms) {
        Set<Object> secrets = new HashSet<>(pseudonyms);
        patients.stream().map(PatientFile::patient).forEach(patient -> {
            secrets.add(patient.sourceId());
            Stream.of(patient.ipp(), patient.familyName(), patient.givenName())
                    .flatMap(known -> known.stream())
                    .forEach(secrets::add);
        });
        patients.stream().flatMap(file -> file.stays().stream()).forEach(stay -> secrets.add(stay.sourceId()));
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.keySet()).doesNotContainAnyElementsOf(IDENTIFYING));
        assertThat(rows.stream().flatMap(row -> row.values().stream())).doesNotContainAnyElementsOf(secrets);
    }

    private static Set<Object> people(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.get("Patient")))
                .collect(Collectors.toSet());
    }

    /**
     * The courses of results are the same in the file as in the hospital. Where only one patient has such a course, the days tell
     * how far it was moved.
     */
    private static void datesAreShifted(List<Map<String, Object>> rows, List<PatientFile> patients) {
        Map<List<Result>, List<LocalDate>> told = courses(
                rows.stream()
                        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.get("Patient"))))
                        .values(),
                InvestigatorJourneyTest::day,
                row -> String.valueOf(row.get("Code")),
                row -> row.get("Valeur") instanceof BigDecimal value ? Double.toString(value.doubleValue()) : "");
        Map<List<Result>, List<LocalDate>> real = courses(
                patients.stream()
                        .map(file -> HospitalFiles.biology(file).toList())
                        .filter(results -> !results.isEmpty())
                        .toList(),
                event -> event.time().map(Moment::day).orElseThrow(),
                event -> event.codings().getFirst().code(),
                event -> event.measure()
                        .map(Measure::value)
                        .map(value -> Double.toString(value.doubleValue()))
                        .orElse(""));
        assertThat(told.keySet()).isEqualTo(real.keySet());
        Set<Long> shifts = new HashSet<>();
        real.forEach((course, days) -> {
            List<LocalDate> moved = told.get(course);
            assertThat(moved).hasSameSizeAs(days);
            if (days.size() == 1) {
                shifts.add(ChronoUnit.DAYS.between(days.getFirst(), moved.getFirst()));
            }
        });
        assertThat(shifts)
                .hasSizeGreaterThan(10)
                .allSatisfy(days -> assertThat(days).isNotZero().isBetween((long) -FURTHEST, (long) FURTHEST));
    }

    private static LocalDate day(Map<String, Object> row) {
        return ((LocalDateTime) Objects.requireNonNull(row.get("Date"))).toLocalDate();
    }

    /** First days of the patients by their course of results. */
    private static <R> Map<List<Result>, List<LocalDate>> courses(
            Iterable<List<R>> patients,
            Function<R, LocalDate> day,
            Function<R, String> code,
            Function<R, String> value) {
        Map<List<Result>, List<LocalDate>> courses = new HashMap<>();
        for (List<R> results : patients) {
            LocalDate first =
                    results.stream().map(day).min(Comparator.naturalOrder()).orElseThrow();
            List<Result> course = results.stream()
                    .map(result -> new Result(
                            ChronoUnit.DAYS.between(first, day.apply(result)), code.apply(result), value.apply(result)))
                    .sorted(Comparator.comparingLong(Result::day)
                            .thenComparing(Result::code)
                            .thenComparing(Result::value))
                    .toList();
            courses.computeIfAbsent(course, none -> new ArrayList<>()).add(first);
        }
        return courses;
    }

    private void theAuditTellsIt() {
        try (Visitor auditor = Visitor.signedIn("auditeur", cohorte)) {
            assertThat(auditor.administration().audit(LOGIN))
                    .anyMatch(line -> line.contains("étape d’un export") && line.contains("pseudonymis"))
                    .anyMatch(line -> line.contains("fichier d’un export téléchargé") && line.contains("fait"))
                    .noneMatch(line -> line.contains(STUDY));
        }
    }
}
