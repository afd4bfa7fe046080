package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A clinician looks up what a zero means, a care team its own unit, and who runs the installation what an import did. */
class DataQualityJourneyTest {

    private final RunningCohorte cohorte = OneCohorte.shared();
    private final Texts french = Texts.in(Locale.FRENCH);

    @Test
    void aClinicianSeesKindsMonthsFieldsAndUnitsInCoarseFigures() {
        try (Visitor visitor = Visitor.signedIn("clinicien", cohorte)) {
            visitor.open("/");
            visitor.click(By.cssSelector(".top nav a[href=data]"));
            visitor.seen(".kinds td.nm a");
            visitor.awaitCalm();
            assertThat(visitor.all(".kinds tbody tr")).hasSize(14);
            assertThat(visitor.text(".di")).contains("arrondis");

            visitor.click(Visitor.named("Diagnostics"));
            visitor.patience().until(page -> visitor.text(".kd h2").equals("Diagnostics"));
            visitor.awaitCalm();
            assertThat(visitor.browser().getCurrentUrl()).endsWith("/data?kind=diagnosis");
            assertThat(visitor.all(".flds li")).isNotEmpty();
            List<WebElement> units = visitor.all(".kb .blk td.nm a");
            assertThat(units).isNotEmpty();
            String unit = units.getFirst().getText();
            units.getFirst().click();
            visitor.patience().until(page -> page.getCurrentUrl().contains("unit="));
            visitor.awaitCalm();
            assertThat(visitor.browser()
                            .findElement(By.cssSelector(".dh input"))
                            .getDomProperty("value"))
                    .isEqualTo(unit);
        }
    }

    @Test
    void aKindThatThereIsNotAndAUnitOutOfSightAreNowhere() {
        try (Visitor visitor = Visitor.signedIn("soignant", cohorte)) {
            visitor.open("/data?kind=nothing");
            visitor.awaitNowhere();
            visitor.open("/data?unit=1");
            visitor.awaitNowhere();
            visitor.open("/data?unit=%27");
            visitor.awaitNowhere();
        }
        try (Visitor visitor = Visitor.signedIn("exploitant", cohorte)) {
            visitor.open("/data");
            visitor.awaitNowhere();
        }
    }

    @Test
    void whoRunsTheInstallationReadsTheReportOfAnImportAndNobodyElse() {
        try (Visitor visitor = Visitor.signedIn("exploitant", cohorte)) {
            visitor.open("/admin");
            visitor.seen(".imp h1");
            assertThat(visitor.path()).isEqualTo("/admin/imports");
            assertThat(visitor.text(".imp")).contains(french.get("imports.types"), french.get("imports.codes"));
            assertThat(visitor.text(".imp .wide")).contains("Biologie");
            visitor.open("/admin/imports/999999");
            visitor.awaitNowhere();
            visitor.open("/admin/audit");
            visitor.awaitNowhere();
        }
        try (Visitor visitor = Visitor.signedIn("clinicien", cohorte)) {
            visitor.open("/admin/imports");
            visitor.awaitNowhere();
        }
    }
}
