package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohorte.e2e.program.RunningCohorte;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Without a mouse: what can be done can be reached, one sees where one is, and lists open what they list. */
class KeyboardTest {

    private static final int MOST = 400;

    private final RunningCohorte cohorte = OneCohorte.shared();

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn("soignant", cohorte);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void everythingInTheBuilderIsReachedAndSeen() {
        visitor.open("/requests/new?example=kidney");
        visitor.awaitCalm();
        assertEverythingIsReachedAndSeen();

        visitor.browser()
                .findElements(By.cssSelector("co-tree [role=treeitem]"))
                .getLast()
                .click();
        visitor.seen(".pn footer");
        visitor.awaitCalm();
        assertEverythingIsReachedAndSeen();
    }

    @Test
    void aQuestionMarkShowsEveryKey() {
        visitor.open("/requests/new?example=kidney");
        visitor.awaitCalm();
        visitor.click("co-tree [role=treeitem]");
        visitor.seen(".pn footer");
        visitor.press("?");
        visitor.seen(".keys");
    }

    @Test
    void everythingAroundAListIsReachedAndSeen() {
        openPatients("Clavier");
        assertEverythingIsReachedAndSeen();
        visitor.open("/cohorts");
        visitor.awaitCalm();
        assertEverythingIsReachedAndSeen();
        visitor.click("a[href^='exports/new']");
        visitor.seen(".xg tbody tr");
        visitor.awaitCalm();
        assertEverythingIsReachedAndSeen();
    }

    @Test
    void arrowsWalkAListAndEnterOpensItsPatient() {
        openPatients("Flèches");
        List<WebElement> links = visitor.all(".ledger tbody td.nm a");
        String third = links.get(2).getText();
        visitor.browser().executeScript("arguments[0].focus()", links.getFirst());
        visitor.press(Keys.ARROW_DOWN);
        visitor.press(Keys.END);
        visitor.press(Keys.HOME);
        visitor.press(Keys.ARROW_DOWN);
        visitor.press(Keys.ARROW_DOWN);
        visitor.press(Keys.ENTER);
        assertThat(visitor.seen(".ph h1").getText()).isEqualTo(third);
    }

    @Test
    void aClickAnywhereInARowOpensItsPatient() {
        openPatients("Clic");
        String second = visitor.all(".ledger tbody td.nm a").get(1).getText();
        visitor.all(".ledger tbody tr:nth-child(2) td").getLast().click();
        assertThat(visitor.seen(".ph h1").getText()).isEqualTo(second);
    }

    private void openPatients(String cohort) {
        visitor.open("/requests/new?example=diabetes");
        visitor.cohort().make(cohort);
        visitor.cohort().showPatients();
        visitor.awaitCalm();
    }

    /** Goes through the page with the tabulator until nothing new comes. */
    private void assertEverythingIsReachedAndSeen() {
        visitor.browser().executeScript(MARK);
        int still = 0;
        for (int i = 0; i < MOST && still < 3; i++) {
            visitor.press(Keys.TAB);
            still = Boolean.TRUE.equals(visitor.browser().executeScript(VISIT)) ? 0 : still + 1;
        }
        assertThat(marked("data-unseen")).as("reached without being seen to be").isEmpty();
        assertThat(marked("data-todo")).as("never reached").isEmpty();
    }

    private List<String> marked(String attribute) {
        return visitor.all("[" + attribute + "]").stream()
                .map(part -> String.valueOf(part.getDomProperty("outerHTML")))
                .map(html -> html.substring(0, Math.min(200, html.length())))
                .toList();
    }

    /** Marks what acts; of a tree, which has one place in the order, the row of the moment. */
    private static final String MARK = """
            document.activeElement?.blur();
            document.querySelectorAll('[data-todo], [data-unseen]').forEach(part => {
              part.removeAttribute('data-todo'); part.removeAttribute('data-unseen'); });
            document.querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]').forEach(part => {
              if (part.checkVisibility({visibilityProperty: true}) && !part.disabled && part.tabIndex >= 0
                  && part.getClientRects().length) part.setAttribute('data-todo', '');
            });
            """;

    /** Strikes off where the focus is, says whether it was new, and marks it when it cannot be seen to be there. */
    private static final String VISIT = """
            const here = document.activeElement;
            const drawn = part => { const style = getComputedStyle(part);
              return style.boxShadow !== 'none' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; };
            const field = here.closest('[focused], [focus-ring]');
            const parts = field?.shadowRoot?.querySelectorAll('[part~=input-field], [part~=checkbox], [part~=radio]') ?? [];
            if (here !== document.body && !drawn(here) && ![...parts].some(drawn)) here.setAttribute('data-unseen', '');
            const fresh = here.hasAttribute('data-todo');
            here.removeAttribute('data-todo');
            return fresh;
            """;
}
