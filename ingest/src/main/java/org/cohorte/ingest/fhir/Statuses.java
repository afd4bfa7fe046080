package org.cohorte.ingest.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;

/**
 * The statuses of one resource type, and what each means here.
 *
 * @param active  an event
 * @param planned an event that is still to come
 * @param not     no event, and why
 */
record Statuses(Set<String> active, Set<String> planned, Map<String, NotEvent> not) {

    /**
     * Why the resource is no event; empty when it is one.
     *
     * @throws RefusedException for a status that the type does not have
     */
    Optional<NotEvent> notEvent(Element resource, String status) throws RefusedException {
        if (!active.contains(status) && !planned.contains(status) && !not.containsKey(status)) {
            throw new RefusedException(Reason.INVALID_VALUE, resource.path("status"), "is no status of this type");
        }
        return Optional.ofNullable(not.get(status));
    }

    boolean isPlanned(String status) {
        return planned.contains(status);
    }
}
