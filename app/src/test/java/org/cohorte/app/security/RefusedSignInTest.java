package org.cohorte.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.cohorte.registry.Registry;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditOutcome;
import org.junit.jupiter.api.Test;

/** What the audit keeps of those who did not get in. Each test comes from an address of its own. */
class RefusedSignInTest {

    private static final String SECRET = "correct horse battery staple";
    private static final String ANSWER = "/login/oauth2/code/cohorte";

    private final Installation installation = Installation.shared();

    @Test
    void a_wrong_password_is_written_under_the_login_that_was_tried() {
        from("127.0.0.21").signIn("Investigateur", SECRET);

        AuditLine line = only("127.0.0.21");
        assertThat(line.login()).isEqualTo("investigateur");
        assertThat(line.outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(line.details()).containsEntry("reason", "wrongPassword").doesNotContainValue(SECRET);
    }

    @Test
    void an_unknown_account_is_named_within_bounds_and_without_signs_that_deceive() {
        from("127.0.0.22").signIn("  Eve\u202e\u0000\n" + "\ud83d\ude00".repeat(5_000), SECRET);

        AuditLine line = only("127.0.0.22");
        assertThat(line.login()).isEqualTo("eve\ufffd\ufffd\ufffd" + "\ud83d\ude00".repeat(249));
        assertThat(line.details()).containsEntry("reason", "unknownAccount");
        assertThat(line.toString()).doesNotContain(SECRET);
    }

    @Test
    void an_attempt_that_must_wait_is_written_though_its_password_is_right() {
        Http browser = from("127.0.0.23");
        for (int i = 0; i < 5; i++) {
            browser.signIn("gestionnaire", SECRET);
        }
        browser.signIn("gestionnaire", installation.password("gestionnaire"));

        assertThat(lines("127.0.0.23"))
                .extracting(line -> line.details().get("reason"))
                .containsExactly(
                        "throttled",
                        "wrongPassword",
                        "wrongPassword",
                        "wrongPassword",
                        "wrongPassword",
                        "wrongPassword");
    }

    @Test
    void a_provider_that_refuses_leads_to_a_page_that_says_so_and_to_a_line_that_names_nobody() {
        Http browser = from("127.0.0.24");
        String state = state(browser);

        HttpResponse<String> page = browser.visit(ANSWER + "?error=access_denied&error_description=x&state=" + state);

        assertThat(page.uri().getPath()).isEqualTo("/sign-in/failed");
        assertThat(page.body()).contains("role=\"alert\"").contains("href=\"../\"");
        assertThat(browser.get("/sign-in/failed?lang=fr").body()).contains("La connexion n’a pas abouti.");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        AuditLine line = only("127.0.0.24");
        assertThat(line.login()).isEmpty();
        assertThat(line.outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(line.details()).containsEntry("reason", "denied");
    }

    @Test
    void answers_that_no_session_asked_for_and_codes_that_the_provider_does_not_know_are_written_too() {
        from("127.0.0.25").visit(ANSWER + "?code=forged&state=forged");
        Http asked = from("127.0.0.26");
        asked.visit(ANSWER + "?code=forged&state=" + state(asked));
        Http invented = from("127.0.0.27");
        invented.visit(ANSWER + "?error=%3Cscript%3E&state=" + state(invented));

        assertThat(only("127.0.0.25").details()).containsEntry("reason", "notAsked");
        assertThat(only("127.0.0.26").details()).containsEntry("reason", "provider");
        assertThat(only("127.0.0.27").details()).containsEntry("reason", "provider");
    }

    @Test
    void a_flood_is_cut_short_and_the_next_line_tells_how_much_of_it() {
        Http flood = from("127.0.0.28");
        for (int i = 0; i < 90; i++) {
            flood.get(ANSWER + "?code=forged&state=forged");
        }
        from("127.0.0.29").signIn("soignant", SECRET);

        int written = lines("127.0.0.28").size();
        assertThat(written).isBetween(60, 65);
        assertThat(only("127.0.0.29").details()).containsEntry("leftOut", Integer.toString(90 - written));
    }

    private Http from(String address) {
        return Http.from(address, installation.url());
    }

    /** Begins to sign in as a browser does, and gives the state that the answer must carry. */
    private static String state(Http browser) {
        HttpResponse<String> start = browser.get("/oauth2/authorization/cohorte");
        String query =
                URI.create(start.headers().firstValue("Location").orElseThrow()).getRawQuery();
        return query.replaceAll(".*(?:^|&)state=([^&]+).*", "$1");
    }

    private AuditLine only(String address) {
        List<AuditLine> lines = lines(address);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    /** The latest first. */
    private List<AuditLine> lines(String address) {
        return installation
                .bean(Registry.class)
                .auditLog()
                .list(Filter.all().ofAction(AuditAction.SIGN_IN), 1_000)
                .stream()
                .map(entry -> entry.line())
                .filter(line -> line.address().filter(address::equals).isPresent())
                .toList();
    }
}
