package org.cohorte.e2e.browser;

import java.nio.file.Path;
import java.util.List;
import org.cohorte.export.job.ExportJob.State;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The form that asks for an export, and the list of those asked for. */
record ExportScreen(Visitor visitor) {

    private static final By LATEST = By.cssSelector("main .jobs li");
    private static final By FILE = By.cssSelector("main .jobs li a[href$='/file']");

    /** Leaves one table ticked. */
    void only(String table) {
        for (WebElement row : visitor.all(".xg table tbody tr")) {
            if (!row.getText().contains(table)) {
                row.findElement(By.cssSelector("vaadin-checkbox input")).click();
            }
        }
        visitor.patience()
                .until(page -> visitor.all(".xg table tbody tr.off").size()
                        == visitor.all(".xg table tbody tr").size() - 1);
    }

    void forCare() {
        visitor.click(Visitor.named(visitor.texts().get("Purpose.CARE")));
    }

    /** For a declared study of this reference. */
    void forStudy(String reference) {
        visitor.click(Visitor.named(visitor.texts().get("Purpose.RESEARCH")));
        String field = visitor.texts().get("export.reference");
        visitor.type(By.cssSelector(".pg2 vaadin-text-field input[aria-label=\"" + field + "\"]"), reference);
    }

    /** Asks for it, and waits for the list. */
    void ask() {
        press();
        visitor.patience().until(page -> visitor.path().equals("/exports"));
    }

    /** Asks for it. */
    void press() {
        visitor.click(By.cssSelector(".xf button.primary"));
    }

    /** Waits until the latest export is in this state. */
    void awaitLatest(State state) {
        String word = visitor.texts().get("ExportState." + state.name());
        visitor.patience()
                .withMessage(() -> "the latest export to be " + word)
                .until(page -> state(page.findElements(LATEST)).contains(word));
    }

    private static String state(List<WebElement> jobs) {
        return jobs.isEmpty()
                ? ""
                : jobs.getFirst().findElement(By.cssSelector(".st")).getText();
    }

    String latest() {
        return visitor.seen(LATEST).getText();
    }

    /** Address of the file of the latest ready export. */
    String file() {
        return visitor.seen(FILE)
                .getDomProperty("href")
                .substring(visitor.address().length());
    }

    /** Presses the button of the latest ready export and waits for its file. */
    Path download() {
        int before = visitor.files().size();
        visitor.click(FILE);
        visitor.patience()
                .withMessage("the file to come")
                .until(page -> visitor.files().size() > before);
        return visitor.files().getLast();
    }
}
