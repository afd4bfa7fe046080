package org.cohorte.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.api.ApiProblems;
import org.cohorte.registry.secret.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** The API takes bearer tokens and nothing else: no session, no cookie, and so no forged cross-site request. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            CohorteProperties properties,
            Address address,
            Secrets secrets,
            ApiProblems problems,
            ObjectProvider<RSAKey> signingKey) {
        CohorteProperties.SignIn signIn = properties.signIn();
        JwtDecoder decoder = signIn.embedded()
                ? embedded(signingKey.getObject(), address.url(), signIn.audience())
                : external(String.valueOf(signIn.issuer()), signIn.audience());
        BearerTokens tokens = new BearerTokens(
                decoder, signIn.embedded() ? JwtClaimNames.SUB : signIn.loginClaim(), secrets.text("operator-token"));
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/v1/members", "/api/v1/imports", "/api/v1/imports/**", "/api/v1/nomenclatures")
                        .hasAuthority(Login.OPERATOR_AUTHORITY)
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(tokens)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return Headers.onPlainPages(http).build();
    }

    /** Health and metrics, for programs of this machine. */
    @Bean
    @Order(4)
    SecurityFilterChain operation(HttpSecurity http) {
        http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .access((who, context) -> new AuthorizationDecision(Loopback.isLocal(context.getRequest())))
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable());
        return Headers.onPlainPages(http).build();
    }

    private static JwtDecoder embedded(RSAKey key, String issuer, String audience) {
        try {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
                    .signatureAlgorithm(SignatureAlgorithm.RS256)
                    .build();
            decoder.setJwtValidator(checks(issuer, audience));
            return decoder;
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key is no RSA key", e);
        }
    }

    /** Reads the provider's description at the first call, so that the application starts while it is down. */
    private static JwtDecoder external(String issuer, String audience) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithms(algorithms -> algorithms.addAll(
                            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                    .build();
            decoder.setJwtValidator(checks(issuer, audience));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> checks(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience)));
    }
}
