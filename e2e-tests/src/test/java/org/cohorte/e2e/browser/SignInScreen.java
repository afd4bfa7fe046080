package org.cohorte.e2e.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The sign-in page. */
record SignInScreen(WebDriver browser, WebDriverWait patience) {

    void signIn(String address, String login, String password) {
        browser.get(address + "/");
        patience.until(ExpectedConditions.visibilityOfElementLocated(By.name("username")))
                .sendKeys(login);
        browser.findElement(By.name("password")).sendKeys(password);
        browser.findElement(By.cssSelector("button[type=submit]")).click();
    }

    /** Tries, and waits for the page to say no. */
    void refused(String address, String login, String password) {
        signIn(address, login, password);
        patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".note[role=alert]")));
    }
}
