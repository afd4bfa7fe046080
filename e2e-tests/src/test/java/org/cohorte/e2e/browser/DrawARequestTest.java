package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.cohorte.app.data.Demonstration;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The main job: sign in, draw two inclusions and one exclusion, see the right number of patients. */
class DrawARequestTest {

    private static final int PATIENTS = 600;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static RunningCohorte cohorte;
    private static LocalDate day;

    private ChromeDriver browser;
    private WebDriverWait patience;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        day = LocalDate.now(ZONE);
        cohorte = RunningCohorte.start(data, PATIENTS);
    }

    @AfterAll
    static void stop() {
        cohorte.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = Chromium.open("fr-FR", 1440, 900);
        patience = new WebDriverWait(browser, Duration.ofSeconds(60));
    }

    @AfterEach
    void closeBrowser() {
        browser.quit();
    }

    @Test
    void twoInclusionsAndAnExclusionGiveTheNumberThatTheFilesHold() {
        BuilderScreen builder = signIn("gestionnaire");
        builder.openNew(cohorte.address());
        builder.awaitTotal(patients(file -> true));

        builder.add("I10");
        builder.awaitTotal(patients(has("diagnosis", "I10")));

        builder.add("A10");
        builder.awaitTotal(patients(has("diagnosis", "I10").and(has("prescription", "A10"))));

        builder.add("N18");
        builder.excludeLast();
        builder.awaitTotal(patients(has("diagnosis", "I10")
                .and(has("prescription", "A10"))
                .and(has("diagnosis", "N18").negate())));

        assertThat(builder.rows()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(builder.text(".rs")).contains("Entonnoir").contains("Sexe et âge");
    }

    @Test
    void aCareTeamSeesThePatientsOfItsDepartmentOnly() {
        BuilderScreen builder = signIn("soignant");
        builder.openNew(cohorte.address());
        long everybody = patients(file -> true);
        patience.until(page -> builder.text(".fig").matches("\\d+"));
        assertThat(Long.parseLong(builder.text(".fig"))).isBetween(1L, everybody - 1);
        assertThat(browser.findElement(By.cssSelector(".sent")).getText()).contains("Néphrologie");
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        new SignInScreen(browser, patience).signIn(cohorte.address(), "soignant", "not the password");
        patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[role=alert]")));
        assertThat(browser.getCurrentUrl()).contains("/idp/");
    }

    private BuilderScreen signIn(String login) {
        new SignInScreen(browser, patience).signIn(cohorte.address(), login, cohorte.password(login));
        patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".top")));
        return new BuilderScreen(browser, patience);
    }

    /** Counted from the generator's files, patient by patient: no index, no compiler. */
    private static long patients(Predicate<PatientFile> wanted) {
        return new DemoHospital(Demonstration.SEED, PATIENTS, day)
                .patients()
                .filter(file -> !file.patient().opposed())
                .filter(wanted)
                .count();
    }

    private static Predicate<PatientFile> has(String kind, String prefix) {
        return file -> file.events().stream().anyMatch(event -> isOne(event, kind, prefix));
    }

    private static boolean isOne(SourceEvent event, String kind, String prefix) {
        return event.kind().equals(kind)
                && event.status().filter("planned"::equals).isEmpty()
                && event.codings().stream().anyMatch(coding -> coding.code().startsWith(prefix));
    }
}
