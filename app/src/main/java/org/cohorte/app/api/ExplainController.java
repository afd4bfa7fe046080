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
import org.cohorte.registry.feasibility.Feasibility;
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

/** Says what a request means, without counting but for the operator, whose plan tells the size of each part. */
@RestController
class ExplainController {

    private final RequestBodies bodies;
    private final RequestValidator validator;
    private final RequestCompiler compiler;
    private final Words words;
    private final Scopes scopes;
    private final RequestCheck check;
    private final Feasibility feasibility;
    private final Clock clock;
    private final CohorteProperties properties;

    ExplainController(
            RequestBodies bodies,
            RequestValidator validator,
            RequestCompiler compiler,
            Words words,
            Scopes scopes,
            RequestCheck check,
            Feasibility feasibility,
            Clock clock,
            CohorteProperties properties) {
        this.bodies = bodies;
        this.validator = validator;
        this.compiler = compiler;
        this.words = words;
        this.scopes = scopes;
        this.check = check;
        this.feasibility = feasibility;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * A request in words.
     *
     * @param fr       in French
     * @param en       in English
     * @param warnings what its author probably does not mean
     * @param plan     how its patients are found; for the operator alone, as {@code solr}
     * @param solr     what the index is asked for its figures; for the operator alone, since it tells the scope
     */
    record Explanation(
            String fr,
            String en,
            List<ApiProblem.Fault> warnings,
            Optional<PlanResource> plan,
            Optional<JsonNode> solr) {}

    @PostMapping(path = "/api/v1/explain", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Explanation> explain(
            InputStream body, @RequestParam Optional<String> as, Authentication caller, Locale locale)
            throws IOException {
        Request request = bodies.read(body);
        List<Problem> found = validator.check(request);
        List<Problem> errors = found.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        Optional<String> login = Login.isOperator(caller) ? Optional.of(Login.actingFor(caller, as)) : Optional.empty();
        Explanation explanation = new Explanation(
                words.request(request, Locale.FRENCH),
                words.request(request, Locale.ENGLISH),
                ApiErrors.faults(found, locale),
                login.map(asked -> PlanResource.of(feasibility.plan(request, asked), words, locale)),
                login.map(asked -> compiled(request, asked)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(explanation);
    }

    private JsonNode compiled(Request request, String login) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), properties.zone());
        Scope scope = scopes.of(login);
        return check.check(request, login, scope)
                .ask((asked, sets) -> compiler.count(asked, scope, today, sets).json());
    }
}
