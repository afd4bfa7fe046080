package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accesses, as far as the caller manages them. */
@RestController
class AccessesController {

    private static final String PATH = "/api/v1/accesses";
    private static final int MOST = 500;

    private final Habilitations habilitations;
    private final Clock clock;

    AccessesController(Habilitations habilitations, Clock clock) {
        this.habilitations = habilitations;
        this.clock = clock;
    }

    /**
     * A role to give.
     *
     * @param start absent: now
     * @param end   not included; absent: {@value Habilitations#DEFAULT_DAYS} days after the start
     */
    record NewAccess(
            @JsonProperty(required = true) String login,
            @JsonProperty(required = true) long role,
            @JsonProperty(required = true) String perimeter,
            Optional<Instant> start,
            Optional<Instant> end) {}

    /** A period; one that has begun keeps its start. */
    record Period(
            @JsonProperty(required = true) Instant start,
            @JsonProperty(required = true) Instant end) {}

    /** Of one person or on one perimeter: exactly one of the two is named. */
    @GetMapping(PATH)
    ResponseEntity<List<AccessResource>> list(
            @RequestParam Optional<String> login, @RequestParam Optional<String> perimeter, Caller caller) {
        if (login.isPresent() == perimeter.isPresent()) {
            throw Parameters.wrong("login, perimeter");
        }
        return Answers.ok(login
                .map(of -> habilitations.of(caller.login(), Parameters.text(of, "login")))
                .orElseGet(() -> habilitations.on(caller.login(), perimeter.orElseThrow()))
                .stream()
                .map(AccessResource::of)
                .toList());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccessResource> grant(@RequestBody NewAccess wish, Caller caller) {
        Instant start = wish.start().orElseGet(clock::instant);
        Instant end = wish.end().orElseGet(() -> start.plus(Duration.ofDays(Habilitations.DEFAULT_DAYS)));
        Grant grant = new Grant(Bodies.text(wish.login(), "login"), wish.role(), wish.perimeter(), start, end);
        return Answers.created(AccessResource.of(habilitations.grant(caller.login(), grant)));
    }

    @PutMapping(path = PATH + "/{id}/period", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccessResource> change(@PathVariable long id, @RequestBody Period period, Caller caller) {
        return Answers.ok(
                AccessResource.of(habilitations.changePeriod(caller.login(), id, period.start(), period.end())));
    }

    @PostMapping(PATH + "/{id}/end")
    ResponseEntity<AccessResource> end(@PathVariable long id, Caller caller) {
        return Answers.ok(AccessResource.of(habilitations.end(caller.login(), id)));
    }

    @GetMapping(PATH + "/history")
    ResponseEntity<List<AccessResource.Change>> history(
            @RequestParam Optional<String> perimeter,
            @RequestParam Optional<String> login,
            @RequestParam Optional<Integer> limit,
            Caller caller) {
        int rows = Parameters.limit(limit, Parameters.PAGE, MOST);
        return Answers.ok(
                habilitations.history(caller.login(), perimeter, Parameters.text(login, "login"), rows).stream()
                        .map(AccessResource.Change::of)
                        .toList());
    }
}
