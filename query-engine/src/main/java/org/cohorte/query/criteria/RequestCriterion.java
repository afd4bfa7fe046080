package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The criteria and links of a version of a saved request, as a group. The population of that request is not taken: the criteria
 * are looked for in the population of the request that embeds them. Whoever asks the engine puts the group in its place first.
 *
 * @param request one that the user may read
 * @param version of it, from 1
 */
public record RequestCriterion(String id, Optional<String> name, boolean exclude, UUID request, int version)
        implements Criterion {

    public RequestCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(request);
    }

    @Override
    public RequestCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new RequestCriterion(newId, newName, excluded, request, version);
    }
}
