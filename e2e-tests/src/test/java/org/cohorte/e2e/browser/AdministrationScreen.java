package org.cohorte.e2e.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Who may see what, where, until when; and what was done. */
record AdministrationScreen(Visitor visitor) {

    private static final By LOGIN = By.xpath("(//*[contains(@class,'newp')]//vaadin-text-field/input)[1]");
    private static final By NAME = By.xpath("(//*[contains(@class,'newp')]//vaadin-text-field/input)[2]");

    /** Goes to a place of the tree. */
    void choosePlace(String place) {
        visitor.open("/admin/accesses");
        visitor.type(By.cssSelector(".tz .srch input"), place);
        visitor.click(By.xpath("//*[contains(@class,'opts')]//button[.//*[contains(@class,'lb')][normalize-space()='"
                + place + "']]"));
        visitor.seen(By.xpath("//h1[normalize-space()='" + place + "']"));
    }

    /** Opens the panel that grants, where the screen has no room to show it always. */
    void openPanel() {
        if (!visitor.browser().findElement(By.cssSelector(".gp")).isDisplayed()) {
            visitor.click("button.open-panel");
        }
        visitor.seen(".gp");
    }

    /** Adds a person in the panel that grants, and gives the password that is shown once. */
    String addPerson(String login, String name) {
        visitor.click(Visitor.named(visitor.texts().get("grant.person.new")));
        visitor.type(LOGIN, login);
        visitor.type(NAME, name);
        visitor.click(Visitor.named(visitor.texts().get("person.create.do", name)));
        String password = visitor.seen(".first-password .code").getText();
        visitor.click(Visitor.named(visitor.texts().get("person.password.noted")));
        visitor.patience().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".first-password")));
        return password;
    }

    /** Finds a person for the panel by their login. */
    void choosePerson(String login) {
        visitor.type(By.cssSelector(".gp vaadin-combo-box input"), login);
        visitor.click(By.xpath("//vaadin-combo-box-item[contains(normalize-space(), '· " + login + "')]"));
        visitor.patience()
                .until(page -> visitor.all(".gp vaadin-combo-box[opened]").isEmpty());
    }

    /** What the panel offers to grant. */
    List<String> offeredRoles() {
        visitor.click(".gp vaadin-select");
        visitor.seen("vaadin-select-item");
        List<String> roles = visitor.all("vaadin-select-item").stream()
                .map(WebElement::getText)
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .distinct()
                .toList();
        visitor.press(Keys.ESCAPE);
        visitor.patience()
                .until(page -> visitor.all(".gp vaadin-select[opened]").isEmpty());
        return roles;
    }

    /** What stands against the grant as it is in the panel; waits for it. */
    String objection() {
        return visitor.seen(".gp .note[role=alert]").getText();
    }

    boolean mayGrant() {
        return visitor.seen(".gp footer button.primary").isEnabled();
    }

    /** Grants a role to the person in the panel, for as long as it offers. */
    void grant(String role) {
        visitor.click(".gp vaadin-select");
        visitor.click(By.xpath("//vaadin-select-item[normalize-space()=\"" + role + "\"]"));
        visitor.patience()
                .until(page -> visitor.all(".gp vaadin-select[opened]").isEmpty());
        visitor.click(".gp footer button.primary");
        visitor.seen(".news [role=status]");
    }

    /** Asks to end the one current access of somebody here, and waits for the question. */
    WebElement askToEnd(String login, String name) {
        visitor.click(By.xpath("//tr[.//small[normalize-space()='" + login + "']]//button[normalize-space()='"
                + visitor.texts().get("access.close") + "']"));
        return visitor.seen(Visitor.named(visitor.texts().get("access.close.do", name)));
    }

    void awaitNews(String news) {
        visitor.patience()
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".news [role=status]"), news));
    }

    /** The lines of the audit about what somebody did, the latest first, as they read. */
    List<String> audit(String login) {
        visitor.open("/admin/audit?person=" + login);
        visitor.seen(".log tbody tr");
        return visitor.all(".log tbody tr").stream()
                .map(WebElement::getText)
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
    }
}
