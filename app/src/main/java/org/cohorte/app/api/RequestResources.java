package org.cohorte.app.api;

import java.time.Instant;
import java.util.UUID;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes saved requests as the API gives them. Figures are for whoever counts: they are not told here. */
@Component
class RequestResources {

    private final JsonMapper json;

    RequestResources(JsonMapper json) {
        this.json = json;
    }

    /** A request in a list. */
    record Summary(UUID id, String name, int version, Instant modified) {}

    /** A request in one of its versions. */
    record Resource(UUID id, String name, int version, Instant modified, JsonNode criteria) {}

    /** A version in the history of a request. */
    record Version(int number, Instant begun, Instant modified) {}

    static Summary summary(SavedRequest request) {
        return new Summary(request.id(), request.name(), request.version(), request.modified());
    }

    static Version version(SavedRequests.Version version) {
        return new Version(version.number(), version.begun(), version.modified());
    }

    Resource of(SavedRequest request) {
        return new Resource(
                request.id(), request.name(), request.version(), request.modified(), json.readTree(request.json()));
    }
}
