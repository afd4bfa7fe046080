package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cohorte.e2e.export.Sheets;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.export.job.ExportJob.State;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An access from its grant to its end, at two browsers: the administrator's, and that of a care team's new member. */
class CareTeamJourneyTest {

    private static final String PLACE = "Pôle cœur et poumon";
    private static final String LOGIN = "jeanne.morel";
    private static final String NAME = "Jeanne Morel";
    private static final int SAMPLE = 7;

    private final RunningCohorte cohorte = OneCohorte.shared();
    private final HospitalFiles hospital = new HospitalFiles();

    private Visitor administrator;
    private Visitor member;

    @BeforeEach
    void open() {
        administrator = Visitor.signedIn("administrateur", cohorte);
        member = Visitor.speaking(Locale.FRANCE, cohorte);
    }

    @AfterEach
    void close() {
        administrator.close();
        member.close();
    }

    @Test
    void anAccessIsGrantedUsedAndEnded() throws Exception {
        grantAccess();
        List<PatientFile> patients = drawACohort();
        drawASample();
        exportBiology(patients);
        endTheAccessDuringAnExport();
        nothingIsLeftToSee();
        theAuditShowsItAll();
    }

    private void grantAccess() {
        administrator.administration().choosePlace(PLACE);
        administrator.administration().openPanel();
        String password = administrator.administration().addPerson(LOGIN, NAME);
        administrator.administration().grant(administrator.texts().get("role.careTeam"));
        administrator.administration().awaitNews(NAME);

        member.signIn(LOGIN, password);
        assertThat(administrator.everything()).as("shown once").doesNotContain(password);
    }

    /** Sees the patients of the department, and of no other. */
    private List<PatientFile> drawACohort() {
        List<PatientFile> patients =
                hospital.patients(hospital.followedIn(PLACE).and(HospitalFiles.has("diagnosis", "I10")));
        assertThat(patients.size())
                .isBetween(SAMPLE + 1, (int) hospital.count(HospitalFiles.has("diagnosis", "I10")) - 1);

        BuilderScreen builder = member.builder();
        builder.openNew(cohorte.address());
        builder.awaitTotal(hospital.count(hospital.followedIn(PLACE)));
        builder.add("I10");
        builder.awaitTotal(patients.size());
        member.cohort().make("Hypertendus du pôle");
        member.cohort().showPatients();
        member.cohort().awaitPatients(patients.size());
        assertThat(member.cohort().column(member.texts().get("people.column.IPP")))
                .containsExactlyInAnyOrderElementsOf(
                        patients.stream().map(HospitalFiles::ipp).toList());
        return patients;
    }

    private void drawASample() {
        List<String> everybody = member.cohort().column(member.texts().get("people.column.IPP"));
        String cohort = member.path();
        member.cohort().sample(SAMPLE);
        member.cohort().showPatients();
        member.cohort().awaitPatients(SAMPLE);
        assertThat(member.cohort().column(member.texts().get("people.column.IPP")))
                .doesNotHaveDuplicates()
                .isSubsetOf(everybody);
        member.cohort().openFirstPatient();
        member.open(cohort);
    }

    private void exportBiology(List<PatientFile> patients) throws IOException {
        member.cohort().export();
        ExportScreen exports = member.exports();
        exports.only(member.texts().get("export.table.biology"));
        exports.forCare();
        exports.ask();
        exports.awaitLatest(State.READY);
        Sheets sheets = new Sheets(exports.download());
        assertThat(sheets.names()).containsExactly("À propos", "Biologie");
        assertThat(sheets.rows("Biologie").stream()
                        .map(CareTeamJourneyTest::result)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        patients.stream().flatMap(CareTeamJourneyTest::results).toList());
    }

    /** A result in the file: whose, what, how much, and when. */
    private static List<String> result(Map<String, Object> row) {
        return Stream.of("IPP", "Code", "Valeur", "Date")
                .map(title -> row.getOrDefault(title, ""))
                .map(CareTeamJourneyTest::text)
                .toList();
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> Double.toString(number.doubleValue());
            case LocalDateTime time -> time.toLocalDate().toString();
            default -> value.toString();
        };
    }

    /** The same of the generator's files. */
    private static Stream<List<String>> results(PatientFile file) {
        return HospitalFiles.biology(file).map(event -> result(file, event));
    }

    private static List<String> result(PatientFile file, SourceEvent event) {
        return List.of(
                HospitalFiles.ipp(file),
                event.codings().getFirst().code(),
                event.measure()
                        .map(Measure::value)
                        .map(value -> Double.toString(value.doubleValue()))
                        .orElse(""),
                event.time().map(Moment::day).map(LocalDate::toString).orElse(""));
    }

    /** The engine is held still as soon as the file is begun, so that the export still runs when the access ends. */
    private void endTheAccessDuringAnExport() throws Exception {
        String cohort = "/exports/new?cohort=" + cohortOfTheLatest();
        WebElement end = administrator.administration().askToEnd(LOGIN, NAME);
        member.open(cohort);
        member.exports().forCare();
        member.exports().press();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofMinutes(1))
                .until(this::anExportIsBegun);
        Pause pause = Pause.ofTheEngine(cohorte);
        try {
            end.click();
            administrator.administration().awaitNews(NAME);
            assertThat(anExportIsBegun()).as("it ran while the access ended").isTrue();
        } finally {
            pause.end();
        }
        member.open("/exports");
        member.exports().awaitLatest(State.STOPPED);
        assertThat(member.exports().latest()).contains(member.texts().get("export.failure.right"));
        assertThat(anExportIsBegun()).as("nothing of it is left").isFalse();
    }

    private String cohortOfTheLatest() {
        member.open("/cohorts");
        member.click(By.linkText("Hypertendus du pôle"));
        member.seen(".ch0 h1");
        return member.cohort().id();
    }

    private boolean anExportIsBegun() {
        try (Stream<Path> files = Files.list(cohorte.data().resolve("exports"))) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next click is refused, whatever it is. */
    private void nothingIsLeftToSee() {
        assertThat(member.status(member.exports().file())).isEqualTo(403);
        for (String path : List.of("/cohorts", "/exports/new?cohort=x", "/admin/people")) {
            member.open(path);
            member.awaitNowhere();
        }
        member.builder().openNew(cohorte.address());
        member.seen(".fig.mk");
    }

    private void theAuditShowsItAll() {
        assertThat(administrator.administration().audit("administrateur"))
                .anyMatch(line -> line.contains("personne ajoutée"))
                .anyMatch(line -> line.contains("accès accordé") && line.contains(NAME) && line.contains(PLACE))
                .anyMatch(line -> line.contains("accès clos") && line.contains(NAME));
        assertThat(administrator.administration().audit(LOGIN))
                .anyMatch(line -> line.contains("connexion"))
                .anyMatch(line -> line.contains("comptage"))
                .anyMatch(line -> line.contains("cohorte changée"))
                .anyMatch(line -> line.contains("page d’une liste"))
                .anyMatch(line -> line.contains("dossier d’un patient ouvert"))
                .anyMatch(line -> line.contains("fichier d’un export téléchargé") && line.contains("fait"))
                .anyMatch(line -> line.contains("fichier d’un export téléchargé") && line.contains("refusé"))
                .anyMatch(line -> line.contains("étape d’un export") && line.contains("refusé"));
    }
}
