package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import tools.jackson.databind.JsonNode;

/** A program that calls the API with the token of one user, as the provider of the installation signs it. */
final class Program {

    /** Everybody whom the caller may see. */
    static final String EVERYBODY = """
            {"version": 1, "root": {"type": "group", "id": "root", "children": [
              {"type": "patient", "id": "p", "sexes": ["female", "male", "other", "unknown"]}]}}""";

    private final Http http;
    private final String token;

    private Program(Http http, String token) {
        this.http = http;
        this.token = token;
    }

    static Program of(String login) {
        Installation installation = Installation.shared();
        try {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(installation.issuer())
                    .audience("cohorte-api")
                    .subject(login)
                    .expirationTime(Date.from(Instant.now().plusSeconds(3_000)))
                    .build();
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            jwt.sign(new RSASSASigner(installation.bean(RSAKey.class)));
            return new Program(new Http(installation.url()), jwt.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> call(String method, String path, String body) {
        return http.api(method, path, token, body);
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    HttpResponse<String> post(String path, String body) {
        return call("POST", path, body);
    }

    /** An answer that must be one, as JSON. */
    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Http.json(answer);
    }

    /** The sentence and code of a refusal. */
    static JsonNode refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return Http.json(answer);
    }

    static String code(HttpResponse<String> answer) {
        return refused(answer, 422).path("errors").get(0).path("code").asString();
    }

    /** Id of a new cohort of everybody whom the caller may read. */
    String cohort(String name) {
        String body = "{\"name\": \"%s\", \"criteria\": %s}".formatted(name, EVERYBODY);
        return json(post("/cohorts", body)).path("id").asString();
    }
}
