package org.cohorte.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.app.leaving.WhileCallerWaits;
import org.cohorte.app.security.Login;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Request;
import org.cohorte.registry.feasibility.Feasibility;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts the patients of a request, as long as the caller waits for them. */
@RestController
class CountsController {

    private final RequestBodies bodies;
    private final Feasibility feasibility;
    private final CountResources resources;
    private final WhileCallerWaits caller;

    CountsController(RequestBodies bodies, Feasibility feasibility, CountResources resources, WhileCallerWaits caller) {
        this.bodies = bodies;
        this.feasibility = feasibility;
        this.resources = resources;
        this.caller = caller;
    }

    @PostMapping(path = "/api/v1/counts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CountResource> count(
            InputStream body, @RequestParam Optional<String> as, Authentication program, Locale locale)
            throws IOException {
        Request request = bodies.read(body);
        String login = Login.actingFor(program, as);
        CountAnswer counted = caller.work(() -> feasibility.count(request, login));
        CountResource answer = resources.of(request, counted, locale);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
