package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.e2e.browser.HospitalFiles.has;

import java.util.Locale;
import org.cohorte.e2e.program.RunningCohorte;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job: sign in, draw two inclusions and one exclusion, see the right number of patients. */
class DrawARequestTest {

    private final RunningCohorte cohorte = OneCohorte.shared();
    private final HospitalFiles hospital = new HospitalFiles();

    private Visitor visitor;

    @BeforeEach
    void openBrowser() {
        visitor = Visitor.speaking(Locale.FRANCE, cohorte);
    }

    @AfterEach
    void closeBrowser() {
        visitor.close();
    }

    @Test
    void twoInclusionsAndAnExclusionGiveTheNumberThatTheFilesHold() {
        BuilderScreen builder = signIn("gestionnaire");
        builder.openNew(cohorte.address());
        builder.awaitTotal(hospital.count(file -> true));

        builder.add("I10");
        builder.awaitTotal(hospital.count(has("diagnosis", "I10")));

        builder.add("A10");
        builder.awaitTotal(hospital.count(has("diagnosis", "I10").and(has("prescription", "A10"))));

        builder.add("N18");
        builder.excludeLast();
        builder.awaitTotal(hospital.count(has("diagnosis", "I10")
                .and(has("prescription", "A10"))
                .and(has("diagnosis", "N18").negate())));

        assertThat(builder.rows()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(builder.text(".rs")).contains("Entonnoir").contains("Sexe et âge");
    }

    @Test
    void aCareTeamSeesThePatientsOfItsDepartmentOnly() {
        BuilderScreen builder = signIn("soignant");
        builder.openNew(cohorte.address());
        long everybody = hospital.count(file -> true);
        visitor.patience().until(page -> builder.text(".fig").matches("\\d+"));
        assertThat(Long.parseLong(builder.text(".fig"))).isBetween(1L, everybody - 1);
        assertThat(builder.text(".sent")).contains("Néphrologie");
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        new SignInScreen(visitor.browser(), visitor.patience())
                .signIn(cohorte.address(), "soignant", "not the password");
        visitor.seen("[role=alert]");
        assertThat(visitor.path()).contains("/idp/");
    }

    private BuilderScreen signIn(String login) {
        return visitor.signIn(login, cohorte.password(login)).builder();
    }
}
