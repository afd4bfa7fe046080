package org.cohorte.e2e.browser;

import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.cohorte.e2e.program.RunningCohorte;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * Every page, in both languages, on a desk and on a telephone: no violation of WCAG 2.1 A and AA that axe-core can tell, and
 * nothing that sticks out of the screen. All that is found on the way is told at once.
 */
class AccessibilityTest {

    private final RunningCohorte cohorte = OneCohorte.shared();
    private final SoftAssertions pages = new SoftAssertions();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void signingInAndFailingTo(String language) {
        try (Visitor visitor = Visitor.speaking(Locale.of(language), cohorte)) {
            visitor.browser().get(cohorte.address() + "/");
            visitor.seen(By.name("username"));
            look(visitor, "sign-in");
            new SignInScreen(visitor.browser(), visitor.patience())
                    .signIn(cohorte.address(), "clinicien", "not the password");
            visitor.seen("[role=alert]");
            look(visitor, "wrong password");
        }
        pages.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void figuresAlone(String language) {
        try (Visitor visitor = signedIn("clinicien", language)) {
            visit(visitor, "/");
            visit(visitor, "/requests/new");
            visit(visitor, "/requests/new?example=kidney");
            visit(visitor, "/requests/new?example=heart");
            editing(visitor);
            visit(visitor, "/requests");
            visit(visitor, "/requests/nowhere");
            visit(visitor, "/admin/audit");
            visit(visitor, "/data");
            visit(visitor, "/data?kind=laboratory");
        }
        pages.assertAll();
    }

    /** The builder's panels and pickers, opened one after the other. */
    private void editing(Visitor visitor) {
        visitor.resize(1440, 900);
        visitor.click("co-tree [role=treeitem]");
        visitor.seen(".pn footer");
        look(visitor, "the panel of the words");
        closePanel(visitor);
        visitor.press("n");
        visitor.seen(".pn vaadin-text-field");
        look(visitor, "adding");
        closePanel(visitor);
        visitor.resize(1440, 900);
        visitor.click(".hints button");
        visitor.seen(".keys");
        look(visitor, "the keys");
    }

    /** Until it is gone a letter may still be text of one of its fields. */
    private static void closePanel(Visitor visitor) {
        visitor.press(Keys.ESCAPE);
        visitor.patience().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".pn")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void patientsByName(String language) {
        try (Visitor visitor = signedIn("soignant", language)) {
            visitor.open("/requests/new?example=diabetes");
            visitor.cohort().make("Accessibilité " + language);
            String cohort = "/cohorts/" + visitor.cohort().id();
            visit(visitor, cohort + "/overview");
            visit(visitor, cohort + "/biology");
            visit(visitor, cohort + "/overview?sample");
            visit(visitor, "/exports/new?" + cohort.substring(1).replace("s/", "="));
            visit(visitor, "/exports");
            visit(visitor, "/cohorts");
            visit(visitor, "/");
            visit(visitor, cohort + "/patients");
            visitor.resize(1440, 900);
            visitor.cohort().openFirstPatient();
            look(visitor, "a patient");
            for (int tab = 2; tab <= 4; tab++) {
                visitor.click(".ptabs .tabs > :nth-child(" + tab + ")");
                look(visitor, "tab " + tab + " of a patient");
            }
        }
        pages.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void habilitations(String language) {
        try (Visitor visitor = signedIn("administrateur", language)) {
            visit(visitor, "/");
            visit(visitor, "/admin/accesses");
            visit(visitor, "/admin/people");
            visit(visitor, "/admin/people/soignant");
            visit(visitor, "/admin/roles");
            visit(visitor, "/admin/audit");
        }
        pages.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void reportsOfImports(String language) {
        try (Visitor visitor = signedIn("exploitant", language)) {
            visit(visitor, "/");
            visit(visitor, "/admin/imports");
            visit(visitor, "/admin/imports/1");
        }
        pages.assertAll();
    }

    private Visitor signedIn(String login, String language) {
        return Visitor.speaking(Locale.of(language), cohorte).signIn(login, cohorte.password(login));
    }

    private void visit(Visitor visitor, String path) {
        visitor.open(path);
        look(visitor, path);
    }

    private void look(Visitor visitor, String page) {
        look(visitor, page, 1440, 900);
        look(visitor, page, 390, 844);
    }

    private void look(Visitor visitor, String page, int width, int height) {
        visitor.resize(width, height);
        visitor.awaitCalm();
        String where = page + " in " + visitor.texts().language() + " at " + width;
        pages.assertThat(Axe.violations(visitor.browser())).as(where).isEmpty();
        pages.assertThat(Axe.stickingOut(visitor.browser())).as(where).isEmpty();
    }
}
