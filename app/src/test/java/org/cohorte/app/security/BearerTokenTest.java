package org.cohorte.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.Test;

class BearerTokenTest {

    private final Installation installation = Installation.shared();
    private final Http program = new Http(installation.url());
    private final RSAKey key = installation.bean(RSAKey.class);

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(installation.issuer())
                .audience("cohorte-api")
                .subject("gestionnaire")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims.build(), JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    private int status(String token) {
        return program.api("GET", "/index", token, "").statusCode();
    }

    @Test
    void a_token_of_the_provider_counts() throws JOSEException {
        assertThat(status(signed(claims()))).isEqualTo(200);
    }

    @Test
    void a_token_of_a_user_is_not_the_operators() throws JOSEException {
        assertThat(program.api("GET", "/imports", signed(claims()), "").statusCode())
                .isEqualTo(403);
        assertThat(program.api("POST", "/members", signed(claims()), "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_becomes_the_operator_by_name() throws JOSEException {
        assertThat(status(signed(claims().subject("operator")))).isEqualTo(401);
        assertThat(status(signed(claims().subject("Operator")))).isEqualTo(401);
    }

    @Test
    void an_unsigned_token_does_not_count() {
        assertThat(status(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_does_not_count() throws JOSEException {
        for (byte[] secret : new byte[][] {
            key.toRSAPublicKey().getEncoded(),
            Base64.getMimeEncoder().encode(key.toRSAPublicKey().getEncoded()),
            key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)
        }) {
            assertThat(status(signed(claims().build(), JWSAlgorithm.HS256, new MACSigner(secret))))
                    .isEqualTo(401);
        }
    }

    @Test
    void a_token_of_another_key_issuer_audience_or_time_does_not_count() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).generate();
        assertThat(status(signed(claims().build(), JWSAlgorithm.RS256, new RSASSASigner(other))))
                .as("key")
                .isEqualTo(401);
        assertThat(status(signed(claims().issuer("https://elsewhere.example"))))
                .as("issuer")
                .isEqualTo(401);
        assertThat(status(signed(claims().audience("cohorte")))).as("audience").isEqualTo(401);
        assertThat(status(signed(claims().audience((String) null))))
                .as("no audience")
                .isEqualTo(401);
        assertThat(status(signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(120))))))
                .as("expired")
                .isEqualTo(401);
        assertThat(status(signed(claims().expirationTime(null))))
                .as("no expiry")
                .isEqualTo(401);
        assertThat(status(signed(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(300))))))
                .as("not yet")
                .isEqualTo(401);
    }

    @Test
    void an_altered_token_does_not_count() throws JOSEException {
        String[] parts = signed(claims()).split("\\.", -1);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        claims().subject("administrateur").build().toString().getBytes(StandardCharsets.UTF_8));
        assertThat(status(parts[0] + "." + forged + "." + parts[2])).isEqualTo(401);
        assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    }

    @Test
    void the_operator_token_counts_here_and_through_no_proxy() {
        String token = installation.secret("operator-token");
        assertThat(status(token)).isEqualTo(200);
        HttpResponse<String> proxied = program.send(
                "GET",
                "/api/v1/index",
                "",
                request -> request.header("Authorization", "Bearer " + token).header("X-Forwarded-For", "127.0.0.1"));
        assertThat(proxied.statusCode()).isEqualTo(401);
        assertThat(status(token.substring(1))).isEqualTo(401);
        assertThat(status(token + "x")).isEqualTo(401);
    }

    @Test
    void a_session_is_no_way_into_the_api() {
        program.follow(program.signIn("gestionnaire", installation.password("gestionnaire")));
        assertThat(program.get("/api/v1/index").statusCode()).isEqualTo(401);
    }
}
