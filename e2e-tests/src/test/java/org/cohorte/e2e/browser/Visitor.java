package org.cohorte.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.ui.text.Texts;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** Somebody at a browser of their own, whose downloads go to a folder of their own. */
record Visitor(ChromeDriver browser, String address, Path downloads, Texts texts) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whose browser speaks this language; not signed in. */
    static Visitor speaking(Locale language, RunningCohorte cohorte) {
        try {
            Path downloads = Files.createTempDirectory("cohorte-downloads");
            ChromeDriver browser = Chromium.open(language.toLanguageTag(), 1440, 900, downloads);
            return new Visitor(browser, cohorte.address(), downloads, Texts.in(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person of the demonstration, signed in, in French. */
    static Visitor signedIn(String login, RunningCohorte cohorte) {
        return speaking(Locale.FRANCE, cohorte).signIn(login, cohorte.password(login));
    }

    /** Waits as long as a busy machine may take; what is drawn anew meanwhile is looked up again. */
    WebDriverWait patience() {
        WebDriverWait patience = new WebDriverWait(browser, PATIENCE);
        patience.ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class);
        return patience;
    }

    Visitor signIn(String login, String password) {
        new SignInScreen(browser, patience()).signIn(address, login, password);
        seen(By.cssSelector(".top"));
        return this;
    }

    /** Looks through a window of this size, in pixels; one as narrow as a telephone is one to the pages. */
    void resize(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
    }

    /** Waits until nothing on the page is being read, counted or loaded. */
    void awaitCalm() {
        patience()
                .withMessage(() -> path() + " to come to rest")
                .until(page -> Boolean.TRUE.equals(browser.executeScript("""
                        return document.readyState === 'complete' && document.fonts.status === 'loaded'
                            && !document.querySelector('[aria-busy=true], .old')
                            && [...document.querySelectorAll('.skel, .sk')].every(shape => !shape.checkVisibility());
                        """)));
    }

    BuilderScreen builder() {
        return new BuilderScreen(browser, patience());
    }

    CohortScreen cohort() {
        return new CohortScreen(this);
    }

    ExportScreen exports() {
        return new ExportScreen(this);
    }

    AdministrationScreen administration() {
        return new AdministrationScreen(this);
    }

    /** Goes to an address of the application, and waits for a page of it. */
    void open(String path) {
        browser.get(address + path);
        seen(By.cssSelector("main"));
    }

    /** The path of the page, without its parameters. */
    String path() {
        return browser.getCurrentUrl().substring(address.length()).replaceFirst("[?#].*", "");
    }

    WebElement seen(By place) {
        return patience().until(ExpectedConditions.visibilityOfElementLocated(place));
    }

    WebElement seen(String selector) {
        return seen(By.cssSelector(selector));
    }

    /** What is there now, seen or not. */
    List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    String source(String selector) {
        return String.valueOf(browser.findElement(By.cssSelector(selector)).getDomProperty("outerHTML"));
    }

    void click(By place) {
        patience().until(page -> {
            page.findElement(place).click();
            return true;
        });
    }

    void click(String selector) {
        click(By.cssSelector(selector));
    }

    /** A button or link by the whole of its text. */
    static By named(String text) {
        String literal = "\"" + text + "\"";
        return By.xpath("//*[self::button or self::a][normalize-space()=" + literal + "]");
    }

    /** Puts a text in the place of what a field holds; at once, since signs like emoji have no key. */
    void type(By field, String text) {
        patience().until(page -> {
            page.findElement(field).sendKeys(Keys.chord(Keys.CONTROL, "a"));
            return true;
        });
        browser.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    void press(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    /** Everything that the page says, in its text and in its source. */
    String everything() {
        return browser.findElement(By.cssSelector("body")).getText() + "\n" + browser.getPageSource();
    }

    /** Whether the page says that it does not exist. */
    boolean isNowhere() {
        return all("main.plain h1").stream().anyMatch(title -> title.getText().equals(texts.get("notFound.title")));
    }

    void awaitNowhere() {
        patience().withMessage(() -> path() + " not to exist").until(page -> isNowhere());
    }

    /** What the application answers to the browser for an address: the status of HTTP. */
    long status(String path) {
        String fetch = "fetch(arguments[0]).then(answer => arguments[1](answer.status), () => arguments[1](0))";
        Object status = browser.executeAsyncScript(fetch, address + path);
        return status instanceof Long number ? number : 0;
    }

    /** What was downloaded whole so far. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(downloads)) {
            return files.filter(file -> !file.toString().endsWith(".crdownload"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.quit();
        try {
            FileSystemUtils.deleteRecursively(downloads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
