package org.cohorte.ingest.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR Claim: the stay group (GHM) of a stay, from the package code of its diagnoses. */
final class ClaimMapper implements ResourceMapper {

    private static final String GHM = "ghm";
    /** Two digits, a letter, two digits: the root; a last sign: the severity. */
    private static final int WITH_SEVERITY = 6;

    private static final Statuses STATUSES = new Statuses(
            Set.of("active"),
            Set.of("draft"),
            Map.of("entered-in-error", NotEvent.ENTERED_IN_ERROR, "cancelled", NotEvent.CANCELLED));

    private final FhirTimes times;
    private final CodeSystems systems;

    ClaimMapper(FhirTimes times, CodeSystems systems) {
        this.times = times;
        this.systems = systems;
    }

    @Override
    public Mapped map(Element claim) throws RefusedException {
        String id = claim.requiredText("id");
        String patient = References.requiredId(claim, "patient", "Patient");
        String status = claim.requiredText("status");
        Optional<NotEvent> notEvent = STATUSES.notEvent(claim, status);
        if (notEvent.isPresent()) {
            return Mapped.none(notEvent.get());
        }
        Concept group = group(claim);
        Optional<Coding> ghm = group.codings().stream()
                .filter(coding -> coding.system().equals(GHM))
                .findFirst();
        if (ghm.isEmpty()) {
            return Mapped.none(NotEvent.NO_GROUP);
        }
        Span span = new Span(times.moment(claim, "created"), Optional.empty());
        boolean planned = STATUSES.isPlanned(status);
        if (!planned) {
            times.checkPast(span.start(), () -> claim.path("created"));
        }
        return Mapped.of(
                new EventBuilder(Kinds.GHM, id, patient)
                        .stay(stay(claim))
                        .span(span)
                        .coded(List.of(ghm.get()), group.label())
                        .planned(planned)
                        .attribute(Fields.RANK, severity(ghm.get().code()))
                        .build(),
                EnumSet.noneOf(Remark.class));
    }

    /** The package code, else a diagnosis or a product that is coded as a group. */
    private Concept group(Element claim) throws RefusedException {
        for (Element diagnosis : claim.items("diagnosis")) {
            for (String member : List.of("packageCode", "diagnosisCodeableConcept")) {
                Concept concept = Concept.of(diagnosis, member, systems);
                if (isGroup(concept)) {
                    return concept;
                }
            }
        }
        for (Element item : claim.items("item")) {
            Concept concept = Concept.of(item, "productOrService", systems);
            if (isGroup(concept)) {
                return concept;
            }
        }
        return Concept.NONE;
    }

    private static boolean isGroup(Concept concept) {
        return concept.codings().stream().anyMatch(coding -> coding.system().equals(GHM));
    }

    private static Optional<String> stay(Element claim) throws RefusedException {
        for (Element item : claim.items("item")) {
            for (Element encounter : item.items("encounter")) {
                Optional<String> id = References.id(encounter, "Encounter");
                if (id.isPresent()) {
                    return id;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> severity(String code) {
        return code.length() == WITH_SEVERITY ? Optional.of(code.substring(WITH_SEVERITY - 1)) : Optional.empty();
    }
}
