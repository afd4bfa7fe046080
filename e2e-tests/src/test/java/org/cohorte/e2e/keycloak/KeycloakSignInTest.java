package org.cohorte.e2e.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cohorte.e2e.browser.Chromium;
import org.cohorte.e2e.program.RunningCohorte;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** People and programs come through a real Keycloak, by configuration alone. */
@Tag("keycloak")
class KeycloakSignInTest {

    private static final String LOGIN = "anne.roche";
    private static final String PASSWORD = "of the test";

    private static Keycloak keycloak;
    private static RunningCohorte cohorte;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        keycloak = Keycloak.start();
        Path config = Files.createDirectories(data.resolve("config")).resolve("application.yaml");
        Files.writeString(config, """
                cohorte:
                  sign-in:
                    issuer: %s
                    client-secret: of-the-test
                    administrator: %s
                """.formatted(keycloak.issuer(), LOGIN));
        cohorte = RunningCohorte.start(data, 200);
    }

    @AfterAll
    static void stop() {
        cohorte.close();
        keycloak.close();
    }

    @Test
    void thePersonWhomTheConfigurationNamesSignsInThereAndAdministers(@TempDir Path downloads) {
        ChromeDriver browser = Chromium.open("fr-FR", 1440, 900, downloads);
        try {
            WebDriverWait patience = new WebDriverWait(browser, Duration.ofSeconds(60));
            browser.get(cohorte.address() + "/admin/accesses");
            patience.until(ExpectedConditions.visibilityOfElementLocated(By.name("username")))
                    .sendKeys(LOGIN);
            assertThat(browser.getCurrentUrl()).startsWith(keycloak.issuer());
            browser.findElement(By.name("password")).sendKeys(PASSWORD);
            browser.findElement(By.cssSelector("[type=submit]")).click();

            patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".top")));
            assertThat(browser.getCurrentUrl()).startsWith(cohorte.address() + "/admin/accesses");
            patience.until(
                    page -> browser.findElement(By.tagName("body")).getText().contains("GH Vallombre"));
        } finally {
            browser.quit();
        }
    }

    @Test
    void aProgramComesInWithATokenMadeForTheApiAndWithNoOther() throws Exception {
        assertThat(status(keycloak.token("scripts", LOGIN, PASSWORD))).isEqualTo(200);
        assertThat(status(keycloak.token("others", LOGIN, PASSWORD)))
                .as("a token for another audience")
                .isEqualTo(401);
        assertThat(status("forged")).isEqualTo(401);
    }

    @Test
    void noAccountOfTheDemonstrationExists() {
        assertThat(cohorte.said()).doesNotContain("soignant");
    }

    private static int status(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cohorte.address() + "/api/v1/roles"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
