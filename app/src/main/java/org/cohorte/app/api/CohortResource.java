package org.cohorte.app.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.registry.cohort.Cohort;

/** A cohort or sample as the API gives it. */
record CohortResource(
        UUID id,
        String name,
        String description,
        boolean favourite,
        Source request,
        long size,
        Instant made,
        long indexVersion,
        Instant indexAsOf,
        String fingerprint,
        Optional<Sample> sample,
        int samples) {

    /** The request that it was made from. */
    record Source(UUID id, int version, String name) {}

    /** How a sample was drawn; the cohort, size, seed and strata give it again. */
    record Sample(
            UUID cohort,
            String cohortName,
            Optional<Integer> count,
            Optional<BigDecimal> percent,
            long seed,
            boolean stratified) {

        static Sample of(Cohort.Sample sample) {
            return new Sample(
                    sample.source(),
                    sample.sourceName(),
                    sample.sampling().count().stream().boxed().findFirst(),
                    sample.sampling().percent(),
                    sample.sampling().seed(),
                    sample.sampling().stratified());
        }
    }

    static CohortResource of(Cohort cohort) {
        return new CohortResource(
                cohort.id(),
                cohort.name(),
                cohort.description(),
                cohort.favourite(),
                new Source(cohort.request(), cohort.requestVersion(), cohort.requestName()),
                cohort.size(),
                cohort.made(),
                cohort.indexVersion(),
                cohort.indexAsOf(),
                cohort.fingerprint(),
                cohort.sample().map(Sample::of),
                cohort.samples());
    }
}
