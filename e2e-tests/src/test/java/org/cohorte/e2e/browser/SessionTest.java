package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The language of a person, and the end of what they opened. */
class SessionTest {

    private static final Texts FRENCH = Texts.in(Locale.FRENCH);
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    private final RunningCohorte cohorte = OneCohorte.shared();

    @Test
    void theLanguageFollowsThePersonToTheirNextBrowser() {
        try (Visitor visitor = Visitor.speaking(Locale.FRANCE, cohorte)) {
            visitor.signIn("exploitant", cohorte.password("exploitant"));
            awaitNavigation(visitor, FRENCH);
            visitor.click("button.lang");
            awaitNavigation(visitor, ENGLISH);
            assertThat(visitor.browser().executeScript("return document.documentElement.lang"))
                    .isEqualTo("en");
        }
        try (Visitor again = Visitor.speaking(Locale.FRANCE, cohorte)) {
            again.signIn("exploitant", cohorte.password("exploitant"));
            awaitNavigation(again, ENGLISH);
            again.click("button.lang");
            awaitNavigation(again, FRENCH);
        }
    }

    private static void awaitNavigation(Visitor visitor, Texts texts) {
        String home = texts.get("nav.home");
        visitor.patience()
                .withMessage("the navigation to say " + home)
                .until(page -> visitor.text("header.top nav").contains(home));
    }

    @Test
    void signingOutEndsEverySessionOfThePerson() {
        try (Visitor here = Visitor.signedIn("gestionnaire", cohorte);
                Visitor there = Visitor.signedIn("gestionnaire", cohorte);
                Visitor other = Visitor.signedIn("investigateur", cohorte)) {
            there.open("/requests");
            here.click("header.top button.avatar");
            here.click(Visitor.named(FRENCH.get("shell.signOut")));
            here.seen(By.name("password"));

            here.browser().navigate().back();
            here.patience().until(page -> !here.all("[name=password]").isEmpty());
            there.click("header.top nav a[href='cohorts']");
            there.patience().until(page -> there.everything().contains(FRENCH.get("session.expired")));
            for (String path : new String[] {"/", "/cohorts", "/admin/people"}) {
                there.browser().get(cohorte.address() + path);
                there.seen(By.name("password"));
            }
            other.open("/requests");
            assertThat(other.text("header.top nav")).contains(FRENCH.get("nav.requests"));
        }
    }
}
