package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.app.Texts;
import org.cohorte.ui.signin.FailedPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody lands whom the provider did not let in, or not in a way that can be used. */
@RestController
class SignInFailedPage {

    static final String PATH = "/sign-in/failed";

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@RequestParam Optional<String> lang, HttpServletRequest request) {
        Locale locale = Texts.languageOf(lang.map(Locale::forLanguageTag).orElse(request.getLocale()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(FailedPage.render(locale, "../"));
    }

    /** Open to everybody: who stands here is not signed in. */
    @Configuration(proxyBeanMethods = false)
    static class Open {

        @Bean
        @Order(5)
        SecurityFilterChain failedSignIn(HttpSecurity http) {
            http.securityMatcher(PATH)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(cache -> cache.disable())
                    .logout(logout -> logout.disable());
            return Headers.onPlainPages(http).build();
        }
    }
}
