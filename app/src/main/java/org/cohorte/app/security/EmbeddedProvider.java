package org.cohorte.app.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.cohorte.app.CohorteProperties;
import org.cohorte.registry.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The authorization server of the demonstration: its key, its clients, what it has given. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedSignIn.class)
class EmbeddedProvider {

    /** The screens: a client with a secret, whose browser never sees a token. */
    static final String SCREENS = "cohorte";

    /** Name of the secret of that client. */
    static final String SCREENS_SECRET = "oidc-client";

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Address address) {
        return AuthorizationServerSettings.builder().issuer(address.url()).build();
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2AuthorizationService authorizationService() {
        return new RecentAuthorizations();
    }

    @Bean
    RegisteredClientRepository clients(Address address, Secrets secrets, CohorteProperties properties) {
        return new InMemoryRegisteredClientRepository(
                screens(address, secrets.text(SCREENS_SECRET)),
                scripts(properties.signIn().audience()));
    }

    private static RegisteredClient screens(Address address, String secret) {
        return codeFlow(SCREENS)
                // 256 drawn bits need no slow hash, which every token call would have to wait for.
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUris(uris -> address.bases().forEach(base -> uris.add(base + "/login/oauth2/code/" + SCREENS)))
                .scope(OidcScopes.OPENID)
                .build();
    }

    /** Programs of users that call the API: a public client, back to any port of loopback (RFC 8252). */
    private static RegisteredClient scripts(String audience) {
        return codeFlow(audience)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .redirectUri("http://127.0.0.1/callback")
                .scope("api")
                .build();
    }

    private static RegisteredClient.Builder codeFlow(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                        .build());
    }
}
