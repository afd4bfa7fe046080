package org.cohorte.app.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.util.List;
import org.cohorte.app.CohorteProperties;
import org.cohorte.registry.Registry;
import org.cohorte.registry.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;

/** The screens: sign-in by OpenID Connect, everything else closed. */
@Configuration(proxyBeanMethods = false)
class ScreensSecurity {

    /** Name of this application among the clients of sign-in; it is part of the addresses of the code flow. */
    static final String REGISTRATION = "cohorte";

    /** Static files that the sign-in and error pages need too. They hold nothing of anybody. */
    static final String[] OPEN_FILES = {
        "/*.css", "/css/**", "/fonts/**", "/img/**", "/js/**", "/webjars/**", "/favicon.ico", "/robots.txt"
    };

    /** A file that the screens link to; Vaadin opens its own views alone. */
    private static final String EXPORT_FILE = "/exports/*/file";

    @Bean
    @Order(10)
    SecurityFilterChain screens(
            HttpSecurity http, ClientRegistrationRepository registrations, Registry registry, RefusedSignIns refused) {
        UserSessions sessions = new UserSessions(registry.auditLog());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_FILES)
                        .permitAll()
                        .requestMatchers(EXPORT_FILE)
                        .authenticated())
                .sessionManagement(
                        session -> session.sessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                                List.of(new ChangeSessionIdAuthenticationStrategy(), sessions))))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.oauth2LoginPage("/oauth2/authorization/" + REGISTRATION)
                                .addLogoutHandler(sessions)
                                .logoutSuccessHandler(afterSignOut(registrations)));
        http.oauth2Login(login -> login.userInfoEndpoint(user -> user.oidcUserService(new SignedInUsers()))
                .failureHandler(new ProviderFailure(SignInFailedPage.PATH, refused)));
        http.exceptionHandling(failures -> failures.accessDeniedHandler(new Nowhere()));
        return Headers.onScreens(http).build();
    }

    @Bean
    RefusedSignIns refusedSignIns(Registry registry) {
        return new RefusedSignIns(registry.auditLog(), Clock.systemUTC());
    }

    /** Also signs out at the provider when it offers that; the embedded one ended with the session. */
    private static LogoutSuccessHandler afterSignOut(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setDefaultTargetUrl("/");
        // Pressed on a screen: an answer in Vaadin's own words, which sends the page on, in place of a redirect of its
        // call.
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(CohorteProperties properties, Address address, Secrets secrets) {
        CohorteProperties.SignIn signIn = properties.signIn();
        if (signIn.issuer() == null || signIn.issuer().isBlank()) {
            return new InMemoryClientRegistrationRepository(embedded(address, secrets));
        }
        String issuer = signIn.issuer();
        // Asked for at the first sign-in: the application starts while its provider is down.
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(external(issuer, signIn)));
    }

    private static ClientRegistration external(String issuer, CohorteProperties.SignIn signIn) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(REGISTRATION)
                .clientId(signIn.clientId())
                .clientSecret(signIn.clientSecret())
                .scope("openid", "profile")
                .userNameAttributeName(signIn.loginClaim())
                .build();
    }

    /**
     * The browser gets a relative address, so that it stays on the host name it came by; the application asks for tokens
     * and keys over loopback.
     */
    private static ClientRegistration embedded(Address address, Secrets secrets) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(EmbeddedProvider.SCREENS)
                .clientSecret(secrets.text(EmbeddedProvider.SCREENS_SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .authorizationUri("/oauth2/authorize")
                .tokenUri(address.loopback() + "/oauth2/token")
                .jwkSetUri(address.loopback() + "/oauth2/jwks")
                .issuerUri(address.url())
                .userNameAttributeName("sub")
                .build();
    }
}
