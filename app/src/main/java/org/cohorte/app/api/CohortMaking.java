package org.cohorte.app.api;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.cohorte.query.patients.Sampling;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes cohorts and samples as bodies of calls wish them. */
@Component
class CohortMaking {

    /** Seeds that nobody chose stay short enough to be typed again. */
    private static final long SEEDS = 1_000_000;

    private final Cohorts cohorts;
    private final SavedRequests requests;
    private final RequestBodies bodies;
    private final SecureRandom random = new SecureRandom();

    CohortMaking(Cohorts cohorts, SavedRequests requests, RequestBodies bodies) {
        this.cohorts = cohorts;
        this.requests = requests;
        this.bodies = bodies;
    }

    /**
     * A cohort to make.
     *
     * @param name     empty: the request's
     * @param request  a saved one
     * @param version  of it; absent: the current one
     * @param criteria instead of a saved request: they are saved under the same name
     */
    record NewCohort(
            Optional<String> name, Optional<UUID> request, Optional<Integer> version, Optional<JsonNode> criteria) {

        NewCohort {
            criteria = criteria.filter(given -> !given.isMissingNode() && !given.isNull());
        }
    }

    /** A sample to draw; without a seed, one is drawn and told. */
    record NewSample(
            Optional<String> name,
            Optional<Integer> count,
            Optional<BigDecimal> percent,
            Optional<Long> seed,
            Optional<Boolean> stratified) {}

    Cohort cohort(String login, NewCohort wish) {
        if (wish.request().isPresent() == wish.criteria().isPresent()) {
            throw Bodies.wrong("request, criteria");
        }
        String name = wish.name().orElse("");
        return wish.request()
                .map(request -> cohorts.create(login, request, version(login, request, wish), name))
                .orElseGet(() -> ofCriteria(login, wish.criteria().orElseThrow(), name));
    }

    /** No version of a request that is not there: the service refuses it, and writes that down. */
    private int version(String login, UUID request, NewCohort wish) {
        return wish.version()
                .or(() -> requests.find(request, login).map(SavedRequest::version))
                .orElse(0);
    }

    /** A request that no cohort could be made of does not stay behind. */
    private Cohort ofCriteria(String login, JsonNode criteria, String name) {
        SavedRequest saved = requests.create(login, RequestNames.checked(name), bodies.kept(criteria));
        try {
            return cohorts.create(login, saved.id(), saved.version(), name);
        } catch (RuntimeException e) {
            requests.delete(saved.id(), login);
            throw e;
        }
    }

    Cohort sample(String login, UUID cohort, NewSample wish) {
        return cohorts.sample(login, cohort, sampling(wish), wish.name().orElse(""));
    }

    private Sampling sampling(NewSample wish) {
        OptionalInt count = wish.count().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        long seed = wish.seed().orElseGet(() -> random.nextLong(SEEDS));
        try {
            return new Sampling(count, wish.percent(), seed, wish.stratified().orElse(false));
        } catch (IllegalArgumentException e) {
            throw Bodies.wrong("count, percent");
        }
    }
}
