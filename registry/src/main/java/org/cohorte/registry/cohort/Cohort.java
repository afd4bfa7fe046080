package org.cohorte.registry.cohort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.patients.Sampling;

/**
 * Patients of a version of a request at one moment, or a sample of such a cohort. Its members never change; who reads them
 * sees those that their rights of the moment cover.
 *
 * @param id             in the URL
 * @param owner          login
 * @param name           as the owner calls it
 * @param description    free text without identities
 * @param favourite      kept at the top of lists
 * @param request        that it was made from, with the version; the source cohort's for a sample
 * @param requestVersion of the request
 * @param requestName    of the request when it was made
 * @param size           members when it was made
 * @param made           when
 * @param indexVersion   state of the index that was read
 * @param indexAsOf      when the data were taken from their source
 * @param fingerprint    of the request
 * @param sample         what it is a sample of, and how it was drawn; empty for a cohort
 * @param samples        samples drawn from it
 */
public record Cohort(
        UUID id,
        String owner,
        String name,
        String description,
        boolean favourite,
        UUID request,
        int requestVersion,
        String requestName,
        long size,
        Instant made,
        long indexVersion,
        Instant indexAsOf,
        String fingerprint,
        Optional<Sample> sample,
        int samples) {

    /** How a sample was drawn. */
    public record Sample(UUID source, String sourceName, Sampling sampling) {}
}
