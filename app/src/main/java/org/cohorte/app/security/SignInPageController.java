package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.app.Texts;
import org.cohorte.ui.signin.SignInModel;
import org.cohorte.ui.signin.SignInModel.Csrf;
import org.cohorte.ui.signin.SignInModel.DemonstrationAccount;
import org.cohorte.ui.signin.SignInModel.State;
import org.cohorte.ui.signin.SignInPage;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page where the accounts of the demonstration sign in. */
@RestController
@Conditional(EmbeddedSignIn.class)
class SignInPageController {

    private static final String ROOT = "../";
    private static final int LONGEST_WAIT = 3_600;

    private final DemonstrationAccounts accounts;

    SignInPageController(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(path = EmbeddedProviderSecurity.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @RequestParam Optional<String> state,
            @RequestParam Optional<Long> seconds,
            @RequestParam Optional<String> lang,
            CsrfToken csrf,
            HttpServletRequest request) {
        Locale locale = Texts.languageOf(lang.map(Locale::forLanguageTag).orElse(request.getLocale()));
        SignInModel model = new SignInModel(
                EmbeddedProviderSecurity.SIGN_IN,
                new Csrf(csrf.getParameterName(), csrf.getToken()),
                state(state.orElse("")),
                Duration.ofSeconds(Math.clamp(seconds.orElse(0L), 0, LONGEST_WAIT)),
                "",
                locale.getLanguage(),
                offered(locale));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(SignInPage.render(model, ROOT));
    }

    private static State state(String name) {
        return switch (name) {
            case SignInFailure.WRONG -> State.WRONG;
            case SignInFailure.WAIT -> State.LOCKED;
            default -> State.FRESH;
        };
    }

    private List<DemonstrationAccount> offered(Locale locale) {
        return accounts.offered().stream()
                .map(person -> new DemonstrationAccount(
                        person.login(), person.password(), person.login(), person.role(locale)))
                .toList();
    }
}
