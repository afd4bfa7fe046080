package org.cohorte.app.security;

import java.time.Clock;
import java.util.Locale;
import org.cohorte.app.CohorteProperties;
import org.cohorte.registry.account.LocalPasswords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The two filter chains of the demonstration's own identity provider: its protocol, and its sign-in page.
 *
 * <p>The provider and the application share one HTTP session. Each keeps its signed-in user and its saved request under
 * names of its own there, so that neither overwrites the other's.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedSignIn.class)
class EmbeddedProviderSecurity {

    static final String SIGN_IN = "/idp/sign-in";

    @Bean
    @Order(1)
    SecurityFilterChain providerProtocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .securityContext(context -> context.securityContextRepository(providerContext()))
                .requestCache(cache -> cache.requestCache(providerRequests()));
        return Headers.onPlainPages(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain providerPages(
            HttpSecurity http, LocalPasswords passwords, CohorteProperties properties, RefusedSignIns refused) {
        http.securityMatcher("/idp/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new SignInFailure(SIGN_IN, refused)))
                .logout(logout -> logout.disable())
                .authenticationProvider(new ThrottledSignIn(
                        passwordCheck(passwords),
                        new SignInThrottle(
                                Clock.systemUTC(),
                                properties.limits().signInAttempts(),
                                properties.limits().signInWait())))
                .securityContext(context -> context.securityContextRepository(providerContext()))
                .requestCache(cache -> cache.requestCache(providerRequests()));
        return Headers.onPlainPages(http).build();
    }

    /**
     * An unknown login is checked against a hash too, so that it takes as long as a wrong password. Only the audit learns
     * which of the two it was.
     */
    private static DaoAuthenticationProvider passwordCheck(LocalPasswords passwords) {
        UserDetailsService accounts = login -> passwords
                .find(login)
                .map(hash -> User.withUsername(login.toLowerCase(Locale.ROOT))
                        .password(hash)
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setHideUserNotFoundExceptions(false);
        provider.setPasswordEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        return provider;
    }

    private static HttpSessionSecurityContextRepository providerContext() {
        HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("COHORTE_PROVIDER_CONTEXT");
        return repository;
    }

    private static HttpSessionRequestCache providerRequests() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("COHORTE_PROVIDER_REQUEST");
        return cache;
    }
}
