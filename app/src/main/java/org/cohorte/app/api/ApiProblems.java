package org.cohorte.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cohorte.app.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says why a call of the API has no answer. */
@Component
public class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Texts texts = new Texts("org.cohorte.app.api.problems");
    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    /** A problem whose title and detail are texts of ours, {@code <type>.title} and {@code <type>.detail}. */
    ApiProblem problem(String type, HttpStatus status, Locale locale, Object... arguments) {
        return ApiProblem.of(
                type, status, texts.get(locale, type + ".title"), texts.get(locale, type + ".detail", arguments));
    }

    static ResponseEntity<ApiProblem> answer(ApiProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** No token, or none that counts: the header says which sort is expected (RFC 6750). */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        try {
            challenge.commence(request, response, why);
        } catch (jakarta.servlet.ServletException e) {
            throw new IllegalStateException(e);
        }
        write(response, problem("unauthenticated", HttpStatus.UNAUTHORIZED, request.getLocale()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, problem("forbidden", HttpStatus.FORBIDDEN, request.getLocale()));
    }

    ApiProblem methodNotAllowed(Locale locale, String method, List<String> allowed) {
        return problem("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, locale, method, String.join(", ", allowed));
    }
}
