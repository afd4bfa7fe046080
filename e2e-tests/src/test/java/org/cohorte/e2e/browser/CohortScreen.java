package org.cohorte.e2e.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A cohort or sample and the patients in it, as a person sees them. */
record CohortScreen(Visitor visitor) {

    private static final By NAME_FIELD = By.cssSelector(".ch0 .title-field input");
    private static final String PATIENT_LINKS = ".ledger tbody td.nm a";

    /** Makes the cohort of the request on the screen, under this name. */
    void make(String name) {
        visitor.click(Visitor.named(visitor.texts().get("cohort.create")));
        visitor.type(NAME_FIELD, name);
        visitor.press(Keys.ENTER);
        visitor.seen(By.cssSelector(".ch0 h1"));
    }

    String name() {
        return visitor.seen(".ch0 h1").getText();
    }

    /** The id in the address. */
    String id() {
        return visitor.path().substring("/cohorts/".length()).replaceFirst("/.*", "");
    }

    void showPatients() {
        visitor.click(By.xpath("//nav[contains(@class,'tabs')]//a[contains(@href,'/patients')]"));
        visitor.seen(PATIENT_LINKS);
    }

    /** Reads on until the list holds so many. */
    void awaitPatients(long patients) {
        visitor.patience().withMessage(() -> "patients listed: " + rows()).until(page -> {
            List<WebElement> rows = visitor.all(PATIENT_LINKS);
            if (!rows.isEmpty() && rows.size() < patients) {
                visitor.browser().executeScript("arguments[0].scrollIntoView()", rows.getLast());
            }
            return rows.size() == patients;
        });
    }

    private int rows() {
        return visitor.all(PATIENT_LINKS).size();
    }

    /** What the list says about each patient under the titles of a column. */
    List<String> column(String title) {
        List<String> titles = visitor.all(".ledger thead th").stream()
                .map(WebElement::getText)
                .map(String::strip)
                .toList();
        int place = titles.indexOf(title) + 1;
        if (place == 0) {
            throw new IllegalStateException("no column " + title + " among " + titles);
        }
        return visitor.all(".ledger tbody td:nth-child(" + place + ")").stream()
                .map(WebElement::getText)
                .map(String::strip)
                .toList();
    }

    /** Draws a sample of so many, and waits until it is on the screen. */
    void sample(int patients) {
        String cohort = visitor.path();
        visitor.click(Visitor.named(visitor.texts().get("sample.act")));
        By size =
                By.cssSelector(".sampling input[aria-label=\"" + visitor.texts().get("sample.size") + "\"]");
        visitor.type(size, Integer.toString(patients));
        visitor.click(Visitor.named(visitor.texts().count("sample.draw", patients)));
        visitor.patience().until(page -> !visitor.path().equals(cohort));
        visitor.seen(".ch0 h1");
    }

    /** Looks for somebody in the list. */
    void search(String words) {
        visitor.type(By.cssSelector(".find input"), words);
    }

    /** Opens the first patient of the list. */
    void openFirstPatient() {
        visitor.click(PATIENT_LINKS);
        visitor.seen(".ph h1");
    }

    void export() {
        visitor.click(Visitor.named(visitor.texts().get("export.act")));
        visitor.seen(".xg tbody tr");
    }
}
