package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.app.Texts;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page where the accounts of the demonstration sign in: plain HTML without a script. */
@RestController
@Conditional(EmbeddedSignIn.class)
class SignInPage {

    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)\\}");
    private static final List<String> WORDS =
            List.of("title", "product", "lead", "login", "password", "submit", "banner", "where", "accounts");

    private final Texts texts = new Texts("org.cohorte.app.security.sign-in");
    private final String template = read("sign-in.html");
    private final DemonstrationAccounts accounts;

    SignInPage(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(path = EmbeddedProviderSecurity.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @RequestParam Optional<String> failed,
            @RequestParam Optional<Long> wait,
            @RequestParam Optional<String> lang,
            CsrfToken csrf,
            HttpServletRequest request) {
        Locale locale = Texts.languageOf(lang.map(Locale::forLanguageTag).orElse(request.getLocale()));
        Map<String, String> slots = new HashMap<>();
        WORDS.forEach(word -> slots.put(word, escaped(texts.get(locale, word))));
        slots.put("lang", locale.getLanguage());
        slots.put("other", locale.equals(Locale.FRENCH) ? "en" : "fr");
        slots.put("otherName", locale.equals(Locale.FRENCH) ? "English" : "Français");
        slots.put("action", EmbeddedProviderSecurity.SIGN_IN);
        slots.put("csrfName", escaped(csrf.getParameterName()));
        slots.put("csrfValue", escaped(csrf.getToken()));
        slots.put("alert", alert(failed.isPresent(), wait, locale));
        slots.put("people", people(locale));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(fill(slots));
    }

    private String alert(boolean failed, Optional<Long> wait, Locale locale) {
        Optional<String> text = wait.map(seconds -> texts.get(locale, "wait", minutes(seconds)))
                .or(() -> failed ? Optional.of(texts.get(locale, "failed")) : Optional.empty());
        return text.map(t -> "<p class=\"alert\" role=\"alert\">" + escaped(t) + "</p>")
                .orElse("");
    }

    private static long minutes(long seconds) {
        return Math.max(1, Math.ceilDiv(Math.min(seconds, 3600), 60));
    }

    private String people(Locale locale) {
        StringBuilder rows = new StringBuilder();
        for (DemonstrationAccounts.Person person : accounts.people()) {
            rows.append("<li><b>")
                    .append(escaped(person.login()))
                    .append("</b> ")
                    .append(escaped(person.role(locale)))
                    .append("</li>");
        }
        return rows.toString();
    }

    private String fill(Map<String, String> slots) {
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), slot.group())));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String read(String name) {
        try (InputStream in = SignInPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
