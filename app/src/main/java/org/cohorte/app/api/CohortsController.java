package org.cohorte.app.api;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cohorts and samples of the caller. */
@RestController
class CohortsController {

    private static final String PATH = "/api/v1/cohorts";
    private static final String ONE = PATH + "/{id}";

    private final Cohorts cohorts;
    private final CohortMaking making;

    CohortsController(Cohorts cohorts, CohortMaking making) {
        this.cohorts = cohorts;
        this.making = making;
    }

    /** One thing to change: several could not be refused together. */
    record Change(Optional<String> name, Optional<String> description, Optional<Boolean> favourite) {

        boolean isOne() {
            int wanted = (name.isPresent() ? 1 : 0) + (description.isPresent() ? 1 : 0);
            return wanted + (favourite.isPresent() ? 1 : 0) == 1;
        }
    }

    @GetMapping(PATH)
    ResponseEntity<List<CohortResource>> list(Caller caller) {
        return Answers.ok(
                cohorts.list(caller.login()).stream().map(CohortResource::of).toList());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CohortResource> create(@RequestBody CohortMaking.NewCohort wish, Caller caller) {
        return created(making.cohort(caller.login(), wish));
    }

    @PostMapping(path = ONE + "/samples", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CohortResource> sample(
            @PathVariable UUID id, @RequestBody CohortMaking.NewSample wish, Caller caller) {
        return created(making.sample(caller.login(), id, wish));
    }

    private static ResponseEntity<CohortResource> created(Cohort cohort) {
        return Answers.created(PATH + "/" + cohort.id(), CohortResource.of(cohort));
    }

    @GetMapping(ONE)
    ResponseEntity<CohortResource> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(CohortResource.of(existing(id, caller)));
    }

    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CohortResource> change(@PathVariable UUID id, @RequestBody Change change, Caller caller) {
        if (!change.isOne()) {
            throw Bodies.wrong("name, description, favourite");
        }
        String login = caller.login();
        change.name().ifPresent(name -> cohorts.rename(login, id, name));
        change.description().ifPresent(text -> cohorts.describe(login, id, text));
        change.favourite().ifPresent(favourite -> cohorts.favourite(login, id, favourite));
        return Answers.ok(CohortResource.of(existing(id, caller)));
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> delete(@PathVariable UUID id, Caller caller) {
        cohorts.delete(caller.login(), id);
        return Answers.done();
    }

    @PostMapping(ONE + "/restore")
    ResponseEntity<CohortResource> restore(@PathVariable UUID id, Caller caller) {
        cohorts.restore(caller.login(), id);
        return Answers.ok(CohortResource.of(existing(id, caller)));
    }

    private Cohort existing(UUID id, Caller caller) {
        return cohorts.find(caller.login(), id).orElseThrow(() -> new NoSuchElementException("No such cohort"));
    }
}
