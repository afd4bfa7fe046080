package org.cohorte.registry.request;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A request as its owner keeps it.
 *
 * @param id         in the URL
 * @param owner      login
 * @param name       as the user calls it; empty until named
 * @param version    of the criteria, from 1
 * @param json       the criteria of this version, in the saved form
 * @param total      the last figure; empty before the first count
 * @param modified   when the version was written
 */
public record SavedRequest(
        UUID id, String owner, String name, int version, String json, OptionalLong total, Instant modified) {}
