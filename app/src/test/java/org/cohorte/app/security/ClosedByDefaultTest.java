package org.cohorte.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ClosedByDefaultTest {

    /** What anybody may open: to sign in, and to see an error. */
    private static final Set<String> OPEN = Set.of("/idp/sign-in", "/sign-in/failed", "/error");

    private final Installation installation = Installation.shared();

    /** Every mapping that is there, so that one added tomorrow is tried too. */
    @TestFactory
    Stream<DynamicTest> every_call_wants_to_know_who_calls() {
        RequestMappingHandlerMapping mappings =
                installation.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> attempts(mapping).stream())
                .filter(attempt -> !OPEN.contains(attempt.path()))
                .map(attempt -> DynamicTest.dynamicTest(attempt.method() + " " + attempt.path(), () -> {
                    HttpResponse<String> answer =
                            new Http(installation.url()).send(attempt.method(), attempt.path(), "", request -> {});
                    assertThat(answer.statusCode()).isIn(302, 401, 403);
                    if (answer.statusCode() == 302) {
                        assertThat(answer.headers().firstValue("Location").orElseThrow())
                                .contains("/oauth2/authorization/cohorte");
                    }
                }));
    }

    private record Attempt(String method, String path) {}

    private static List<Attempt> attempts(RequestMappingInfo mapping) {
        List<Attempt> attempts = new ArrayList<>();
        for (String pattern : mapping.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
            List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .toList();
            (methods.isEmpty() ? List.of("GET", "POST") : methods)
                    .forEach(method -> attempts.add(new Attempt(method, path)));
        }
        return attempts;
    }

    @Test
    void pages_that_do_not_exist_say_no_more_than_those_that_do() {
        Http nobody = new Http(installation.url());
        for (String path : List.of("/", "/requests/new", "/nothing/here", "/admin", "/VAADIN/build/nothing.js.map")) {
            assertThat(nobody.get(path).statusCode()).as(path).isIn(302, 401, 403, 404);
        }
    }

    @Test
    void an_address_without_a_page_gives_the_one_that_says_so() {
        Http browser = new Http(installation.url());
        browser.follow(browser.signIn("clinicien", installation.password("clinicien")));
        for (String path : List.of("/nothing", "/nothing/here", "/exports/1/2")) {
            HttpResponse<String> page = browser.send(
                    "GET",
                    path,
                    "",
                    request -> request.header("Accept", "text/html,*/*;q=0.8").header("Accept-Language", "en"));
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.body()).contains("This page does not exist").contains("href=\"/requests\"");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'");
            HttpResponse<String> call = browser.send("GET", path, "", request -> {});
            assertThat(call.statusCode()).as(path).isEqualTo(403);
            assertThat(call.body()).isEmpty();
        }
    }

    @Test
    void health_is_for_this_machine_and_says_how_its_parts_are() {
        Http local = new Http(installation.url());
        assertThat(Http.json(local.send("GET", "/actuator/health", "", request -> {}))
                        .path("components")
                        .propertyNames())
                .contains("db", "solr");
        assertThat(local.send("GET", "/actuator/prometheus", "", request -> {}).body())
                .contains("jvm_memory_used_bytes");
        assertThat(local.get("/actuator/env").statusCode()).isNotEqualTo(200);

        HttpResponse<String> proxied =
                local.send("GET", "/actuator/health", "", request -> request.header("X-Forwarded-For", "127.0.0.1"));
        assertThat(proxied.statusCode()).as("through a proxy").isNotEqualTo(200);
    }

    @Test
    void answers_carry_the_headers_that_restrain_browsers() {
        Http browser = new Http(installation.url());
        HttpResponse<String> home =
                browser.follow(browser.signIn("administrateur", installation.password("administrateur")));

        assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("'nonce-")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(home.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(home.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(home.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }
}
