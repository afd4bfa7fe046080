package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Saved requests of the caller. */
@RestController
class RequestsController {

    private static final String PATH = "/api/v1/requests";
    private static final String ONE = PATH + "/{id}";
    private static final int MOST = 200;

    private final SavedRequests requests;
    private final RequestBodies bodies;
    private final RequestResources resources;

    RequestsController(SavedRequests requests, RequestBodies bodies, RequestResources resources) {
        this.requests = requests;
        this.bodies = bodies;
        this.resources = resources;
    }

    /** A request to keep. */
    record NewRequest(
            Optional<String> name,
            @JsonProperty(required = true) JsonNode criteria) {}

    /** Criteria as they are from now on. */
    record Criteria(@JsonProperty(required = true) JsonNode criteria) {}

    /** A new name. */
    record Name(@JsonProperty(required = true) String name) {}

    @GetMapping(PATH)
    ResponseEntity<List<RequestResources.Summary>> list(
            @RequestParam Optional<String> q, @RequestParam Optional<Integer> limit, Caller caller) {
        int rows = Parameters.limit(limit, Parameters.PAGE, MOST);
        String words = Parameters.text(q, "q").orElse("");
        return Answers.ok(requests.search(caller.login(), words, rows).stream()
                .map(RequestResources::summary)
                .toList());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestResources.Resource> create(@RequestBody NewRequest wish, Caller caller) {
        String name = RequestNames.checked(wish.name().orElse(""));
        SavedRequest saved = requests.create(caller.login(), name, bodies.kept(wish.criteria()));
        return Answers.created(PATH + "/" + saved.id(), resources.of(saved));
    }

    @GetMapping(ONE)
    ResponseEntity<RequestResources.Resource> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(resources.of(existing(id, caller)));
    }

    @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestResources.Resource> save(@PathVariable UUID id, @RequestBody Criteria wish, Caller caller) {
        return Answers.ok(resources.of(requests.save(id, caller.login(), bodies.kept(wish.criteria()))));
    }

    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestResources.Resource> rename(@PathVariable UUID id, @RequestBody Name wish, Caller caller) {
        return Answers.ok(resources.of(requests.rename(id, caller.login(), RequestNames.checked(wish.name()))));
    }

    @GetMapping(ONE + "/versions")
    ResponseEntity<List<RequestResources.Version>> versions(@PathVariable UUID id, Caller caller) {
        existing(id, caller);
        return Answers.ok(requests.versions(id, caller.login()).stream()
                .map(RequestResources::version)
                .toList());
    }

    @GetMapping(ONE + "/versions/{number}")
    ResponseEntity<RequestResources.Resource> version(@PathVariable UUID id, @PathVariable int number, Caller caller) {
        return Answers.ok(
                resources.of(requests.version(id, caller.login(), number).orElseThrow(RequestsController::unknown)));
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> delete(@PathVariable UUID id, Caller caller) {
        existing(id, caller);
        requests.delete(id, caller.login());
        return Answers.done();
    }

    @PostMapping(ONE + "/restore")
    ResponseEntity<RequestResources.Resource> restore(@PathVariable UUID id, Caller caller) {
        return Answers.ok(resources.of(requests.restore(id, caller.login())));
    }

    private SavedRequest existing(UUID id, Caller caller) {
        return requests.find(id, caller.login()).orElseThrow(RequestsController::unknown);
    }

    private static NoSuchElementException unknown() {
        return new NoSuchElementException("No such request");
    }
}
