package org.cohorte.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cohorte.ui.signin.SignInModel.Csrf;
import org.cohorte.ui.signin.SignInModel.DemonstrationAccount;
import org.cohorte.ui.signin.SignInModel.State;
import org.junit.jupiter.api.Test;

class SignInPageTest {

    @Test
    void the_form_goes_to_its_action_with_its_token() {
        String page = page(State.FRESH, "", "fr", List.of());
        assertThat(page)
                .contains("action=\"/idp/login\"")
                .contains("name=\"_csrf\" value=\"token\"")
                .contains("name=\"username\"")
                .contains("type=\"password\"")
                .contains("<html lang=\"fr\">")
                .contains("href=\"../cohorte.css\"");
    }

    @Test
    void whatever_was_typed_is_written_as_text_and_never_as_markup() {
        String evil = "\"><script>alert('x')</script>&";
        String page = page(State.WRONG, evil, "en", List.of(new DemonstrationAccount(evil, evil, evil, evil)));
        assertThat(page)
                .doesNotContain("<script")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    @Test
    void each_outcome_is_said_to_everybody() {
        assertThat(page(State.FRESH, "", "fr", List.of())).doesNotContain("role=\"alert\"");
        assertThat(page(State.WRONG, "claire", "fr", List.of()))
                .contains("role=\"alert\"")
                .contains("inconnu")
                .contains("value=\"claire\"");
        assertThat(page(State.LOCKED, "claire", "en", List.of()))
                .contains("Too many tries")
                .contains("2 minutes");
        assertThat(page(State.SIGNED_OUT, "", "en", List.of())).contains("role=\"status\"");
    }

    @Test
    void demonstration_accounts_are_forms_of_one_press_and_absent_elsewhere() {
        String page = page(
                State.FRESH,
                "",
                "fr",
                List.of(new DemonstrationAccount("soins", "mot", "Équipe de soins", "néphrologie")));
        assertThat(page).contains("Démonstration").contains("name=\"password\" value=\"mot\"");
        assertThat(page(State.FRESH, "", "fr", List.of())).doesNotContain("Démonstration");
    }

    @Test
    void the_other_language_is_one_press_away() {
        assertThat(page(State.FRESH, "", "fr", List.of()))
                .contains("href=\"?lang=en\"")
                .doesNotContain("href=\"?lang=fr\"");
    }

    private static String page(State state, String login, String language, List<DemonstrationAccount> accounts) {
        return SignInPage.render(
                new SignInModel(
                        "/idp/login",
                        new Csrf("_csrf", "token"),
                        state,
                        Duration.ofSeconds(61),
                        login,
                        language,
                        accounts),
                "../");
    }
}
