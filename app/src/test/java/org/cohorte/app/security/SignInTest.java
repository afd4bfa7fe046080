package org.cohorte.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Installation installation = Installation.shared();
    private Http browser = new Http(installation.url());

    @BeforeEach
    void anotherBrowser() {
        browser = new Http(installation.url());
    }

    @Test
    void a_page_leads_to_sign_in_and_after_it_to_the_page() {
        HttpResponse<String> page = browser.visit("/");
        assertThat(page.uri().getPath()).isEqualTo("/idp/sign-in");

        HttpResponse<String> inside =
                browser.follow(browser.signIn("gestionnaire", installation.password("gestionnaire")));

        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.uri().getPath()).isEqualTo("/");
        assertThat(inside.body()).contains("Vaadin").doesNotContain("name=\"password\"");
        assertThat(browser.visit("/").uri().getPath()).as("stays signed in").isEqualTo("/");
    }

    @Test
    void the_code_flow_carries_a_challenge_and_its_tokens_never_reach_the_browser() {
        HttpResponse<String> start = browser.get("/oauth2/authorization/cohorte");
        assertThat(start.headers().firstValue("Location").orElseThrow())
                .contains("code_challenge=")
                .contains("code_challenge_method=S256")
                .contains("state=")
                .contains("nonce=");

        HttpResponse<String> answer = browser.signIn("auditeur", installation.password("auditeur"));
        while (answer.statusCode() / 100 == 3) {
            assertThat(answer.body()).doesNotContain("access_token");
            assertThat(answer.headers().map().toString()).doesNotContain("eyJ");
            answer = browser.get(answer.headers().firstValue("Location").orElseThrow());
        }
        assertThat(answer.body()).doesNotContain("eyJ");
    }

    @Test
    void the_session_gets_another_id_at_sign_in_and_its_cookie_is_closed_to_scripts() {
        browser.visit("/");
        String before = browser.session().orElseThrow();

        HttpResponse<String> signedIn = browser.signIn("soignant", installation.password("soignant"));

        assertThat(browser.session().orElseThrow()).isNotEqualTo(before);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        HttpResponse<String> wrong = browser.signIn("investigateur", "not-it");
        HttpResponse<String> unknown = new Http(installation.url()).signIn("nobody-of-that-name", "not-it");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(browser.follow(wrong).body()).contains("role=\"alert\"");
    }

    @Test
    void guessing_is_stopped_and_even_the_right_password_then_waits() {
        String login = "clinicien";
        for (int i = 0; i < 5; i++) {
            browser.signIn(login, "guess-" + i);
        }
        HttpResponse<String> right = browser.signIn(login, installation.password(login));

        assertThat(right.headers().firstValue("Location").orElseThrow()).contains("state=wait");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        browser.visit("/");
        HttpResponse<String> forged = browser.form(
                "/idp/sign-in",
                Map.of("username", "administrateur", "password", installation.password("administrateur")));
        assertThat(forged.statusCode()).isIn(302, 403);
        assertThat(browser.visit("/").uri().getPath()).as("not signed in").isEqualTo("/idp/sign-in");
    }

    @Test
    void signing_out_ends_every_session_of_the_user() {
        String login = "exploitant";
        Http elsewhere = new Http(installation.url());
        elsewhere.follow(elsewhere.signIn(login, installation.password(login)));
        HttpResponse<String> home = browser.follow(browser.signIn(login, installation.password(login)));
        assertThat(elsewhere.visit("/").uri().getPath()).isEqualTo("/");

        HttpResponse<String> out = browser.form("/logout", Map.of("_csrf", metaCsrf(home.body())));

        assertThat(out.statusCode()).isEqualTo(302);
        for (Http one : List.of(browser, elsewhere)) {
            assertThat(one.visit("/").uri().getPath()).isEqualTo("/idp/sign-in");
        }
    }

    private static String metaCsrf(String page) {
        return page.replaceAll("(?s).*<meta name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
    }

    @Test
    void the_page_speaks_the_language_asked_for_and_allows_no_script() {
        HttpResponse<String> page = browser.visit("/");
        HttpResponse<String> french = browser.get("/idp/sign-in?lang=fr");

        assertThat(french.body()).contains("lang=\"fr\"").contains("Mot de passe");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }
}
