package org.cohorte.ingest.fhir;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceConsent;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.RefusedException;

/**
 * FHIR Consent, as far as it is about research: one that denies is an opposition, one that permits or is no longer active is
 * none.
 */
final class ConsentMapper {

    private static final String RESEARCH = "research";

    private final FhirTimes times;
    private final CodeSystems systems;
    private final ZoneId zone;

    ConsentMapper(FhirTimes times, CodeSystems systems, ZoneId zone) {
        this.times = times;
        this.systems = systems;
        this.zone = zone;
    }

    /** Empty for a consent to something else, and one that was never in force. */
    Optional<SourceConsent> map(Element consent) throws RefusedException {
        String status = consent.requiredText("status");
        boolean inForce = status.equals("active");
        if (!isOfResearch(consent) || (!inForce && !status.equals("inactive"))) {
            return Optional.empty();
        }
        String patient = References.requiredId(consent, "patient", "Patient");
        Optional<Element> provision = consent.child("provision");
        String type =
                provision.isEmpty() ? "permit" : provision.get().text("type").orElse("permit");
        Optional<Moment> at = times.moment(consent, "dateTime");
        return Optional.of(new SourceConsent(
                patient, inForce && type.equals("deny"), at.map(this::instant).orElse(Instant.EPOCH)));
    }

    private Instant instant(Moment moment) {
        return moment.instant().orElseGet(() -> moment.day().atStartOfDay(zone).toInstant());
    }

    private boolean isOfResearch(Element consent) throws RefusedException {
        if (Concept.of(consent, "scope", systems).hasCode(RESEARCH)) {
            return true;
        }
        List<Element> categories = consent.items("category");
        for (Element category : categories) {
            if (Concept.of(category, systems).hasCode(RESEARCH)) {
                return true;
            }
        }
        return false;
    }
}
