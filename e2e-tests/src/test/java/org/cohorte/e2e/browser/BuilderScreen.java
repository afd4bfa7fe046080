package org.cohorte.e2e.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The builder, as a person sees it. */
record BuilderScreen(WebDriver browser, WebDriverWait patience) {

    private static final By ADD_FIELD = By.cssSelector(".pn vaadin-text-field input");
    private static final By ROWS = By.cssSelector("co-tree [role=treeitem]");

    void openNew(String address) {
        browser.get(address + "/requests/new");
        patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".fig")));
    }

    /** N, the code, and the line that shows it. */
    void add(String code) {
        int before = rows().size();
        press("n");
        patience.until(ExpectedConditions.visibilityOfElementLocated(ADD_FIELD)).sendKeys(code);
        By found = By.xpath(
                "//*[contains(@class,'pn')]//button[contains(@class,'opt')][.//*[normalize-space()='" + code + "']]");
        patience.until(page -> {
            page.findElement(found).click();
            return true;
        });
        patience.until(page -> rows().size() > before);
        press(Keys.ESCAPE);
    }

    /** Selects the last row and presses X. */
    void excludeLast() {
        rows().getLast().click();
        press(Keys.ESCAPE);
        press("x");
        patience.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("co-tree .ex")));
    }

    List<WebElement> rows() {
        return browser.findElements(ROWS);
    }

    /** Waits until the total is this one. */
    void awaitTotal(long patients) {
        patience.withMessage(() -> "the total to be " + patients + ", it is " + total())
                .until(page -> total() == patients);
    }

    private long total() {
        String digits = browser.findElement(By.cssSelector(".fig")).getText().replaceAll("\\D", "");
        return digits.isEmpty() ? -1 : Long.parseLong(digits);
    }

    String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    void press(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }
}
