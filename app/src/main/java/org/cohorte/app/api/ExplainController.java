package org.cohorte.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.security.Login;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.query.words.Words;
import org.cohorte.registry.feasibility.RequestCheck;
import org.cohorte.registry.rights.Scopes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Says what a request means, without counting. */
@RestController
class ExplainController {

    private final RequestBodies bodies;
    private final RequestValidator validator;
    private final RequestCompiler compiler;
    private final Words words;
    private final Scopes scopes;
    private final RequestCheck check;
    private final Clock clock;
    private final CohorteProperties properties;

    ExplainController(
            RequestBodies bodies,
            RequestValidator validator,
            RequestCompiler compiler,
            Words words,
            Scopes scopes,
            RequestCheck check,
            Clock clock,
            CohorteProperties properties) {
        this.bodies = bodies;
        this.validator = validator;
        this.compiler = compiler;
        this.words = words;
        this.scopes = scopes;
        this.check = check;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * A request in words.
     *
     * @param fr   in French
     * @param en   in English
     * @param solr what the index is asked; for the operator alone, since it tells the scope
     */
    record Explanation(String fr, String en, Optional<JsonNode> solr) {}

    @PostMapping(path = "/api/v1/explain", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Explanation> explain(InputStream body, @RequestParam Optional<String> as, Authentication caller)
            throws IOException {
        Request request = bodies.read(body);
        List<Problem> errors =
                validator.check(request).stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        Explanation explanation = new Explanation(
                words.request(request, Locale.FRENCH),
                words.request(request, Locale.ENGLISH),
                Login.isOperator(caller)
                        ? Optional.of(compiled(request, Login.actingFor(caller, as)))
                        : Optional.empty());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(explanation);
    }

    private JsonNode compiled(Request request, String login) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), properties.zone());
        Scope scope = scopes.of(login);
        return check.check(request, login, scope)
                .ask((asked, sets) -> compiler.count(asked, scope, today, sets).json());
    }
}
