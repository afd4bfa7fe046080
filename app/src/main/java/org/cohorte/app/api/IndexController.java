package org.cohorte.app.api;

import java.util.Optional;
import org.cohorte.app.data.ImportJobs;
import org.cohorte.query.engine.CohortEngine;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data that answers rest on. */
@RestController
class IndexController {

    private final CohortEngine engine;
    private final ImportJobs jobs;

    IndexController(CohortEngine engine, ImportJobs jobs) {
        this.engine = engine;
        this.jobs = jobs;
    }

    /**
     * State of the index.
     *
     * @param loading share of a running import that is done, from 0 to 1; absent when none is running
     */
    record State(CountResource.IndexResource index, Optional<Double> loading) {}

    @GetMapping("/api/v1/index")
    ResponseEntity<State> state() {
        Optional<Double> loading =
                jobs.current().map(job -> job.progress().map(p -> p.done()).orElse(0.0));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new State(CountResources.index(engine.state()), loading));
    }
}
