package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR Observation: a laboratory result, a vital sign or another coded event, by its category. */
final class ObservationMapper implements ResourceMapper {

    private static final Set<String> LOW = Set.of("L", "LL", "LU");
    private static final Set<String> HIGH = Set.of("H", "HH", "HU");

    private final FhirTimes times;
    private final CodeSystems systems;
    private final MicrobiologyReader microbiology;

    /** @param specimens what samples are, by their identifiers */
    ObservationMapper(FhirTimes times, CodeSystems systems, ConceptsById specimens) {
        this.times = times;
        this.systems = systems;
        this.microbiology = new MicrobiologyReader(systems, specimens);
    }

    @Override
    public Mapped map(Element observation) throws RefusedException {
        String id = observation.requiredText("id");
        String patient = References.requiredId(observation, "subject", "Patient");
        String status = observation.requiredText("status");
        Optional<NotEvent> notEvent = notEvent(status);
        if (notEvent.isPresent()) {
            return Mapped.none(notEvent.get());
        }
        Frame frame = new Frame(
                kind(observation),
                patient,
                References.id(observation, "encounter", "Encounter"),
                span(observation, status),
                status);
        if (frame.kind().equals(Kinds.MICROBIOLOGY)) {
            return microbiology.map(frame.builder(id), observation);
        }
        List<SourceEvent> events = new ArrayList<>();
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        List<Element> components = observation.items("component");
        boolean panel = !components.isEmpty() || observation.has("hasMember");
        if (!panel || hasValue(observation)) {
            events.add(event(frame, id, observation, remarks));
        }
        int number = 0;
        for (Element component : components) {
            number++;
            if (hasValue(component)) {
                events.add(event(frame, id + "#" + number, component, remarks));
            }
        }
        return events.isEmpty() ? Mapped.none(NotEvent.PANEL) : Mapped.of(events, remarks);
    }

    /** What the components of an observation share. */
    private record Frame(String kind, String patient, Optional<String> stay, Span span, String status) {

        EventBuilder builder(String id) {
            return new EventBuilder(kind, id, patient).stay(stay).span(span).status(indexStatus());
        }

        Optional<String> indexStatus() {
            if (status.equals("registered")) {
                return Optional.of("planned");
            }
            if (!kind.equals(Kinds.LABORATORY)) {
                return Optional.empty();
            }
            return switch (status) {
                case "preliminary" -> Optional.of("notValidated");
                case "unknown" -> Optional.empty();
                default -> Optional.of("validated");
            };
        }
    }

    private static Optional<NotEvent> notEvent(String status) {
        return switch (status) {
            case "entered-in-error" -> Optional.of(NotEvent.ENTERED_IN_ERROR);
            case "cancelled" -> Optional.of(NotEvent.CANCELLED);
            default -> Optional.empty();
        };
    }

    private Span span(Element observation, String status) throws RefusedException {
        switch (status) {
            case "registered", "preliminary", "final", "amended", "corrected", "unknown" -> {}
            default ->
                throw new RefusedException(
                        Reason.INVALID_VALUE, observation.path("status"), "is no status of an observation");
        }
        Span effective = times.span(observation, "effective");
        Span span = effective.or(new Span(times.moment(observation, "issued"), Optional.empty()));
        if (!status.equals("registered")) {
            times.checkPast(span.start(), () -> observation.path("effective[x]"));
        }
        return new Span(span.start(), Optional.empty());
    }

    private String kind(Element observation) throws RefusedException {
        String kind = Kinds.OTHER;
        for (Element category : observation.items("category")) {
            Concept concept = Concept.of(category, systems);
            if (microbiology.isCategory(concept)) {
                return Kinds.MICROBIOLOGY;
            }
            if (concept.hasCode("laboratory")) {
                kind = Kinds.LABORATORY;
            } else if (concept.hasCode("vital-signs")) {
                kind = Kinds.VITAL;
            }
        }
        return kind;
    }

    private static boolean hasValue(Element result) {
        for (String type : ResultValue.TYPES) {
            if (result.has(type)) {
                return true;
            }
        }
        return false;
    }

    private SourceEvent event(Frame frame, String id, Element result, Set<Remark> remarks) throws RefusedException {
        Concept code = Concept.of(result, "code", systems);
        if (code.codings().isEmpty()) {
            remarks.add(Remark.NO_CODE);
        }
        ResultValue value = ResultValue.of(result, systems);
        return frame.builder(id)
                .coded(code.codings(), code.label())
                .attribute(
                        Fields.CATEGORY,
                        frame.kind().equals(Kinds.OTHER) ? Optional.of("observation") : Optional.empty())
                .measure(value.measure())
                .valueCode(value.code())
                .text(value.text())
                .attribute(Fields.ABNORMAL, abnormal(result))
                .build();
    }

    private Optional<String> abnormal(Element result) throws RefusedException {
        for (Element interpretation : result.items("interpretation")) {
            for (var coding : Concept.of(interpretation, systems).codings()) {
                if (LOW.contains(coding.code())) {
                    return Optional.of("low");
                }
                if (HIGH.contains(coding.code())) {
                    return Optional.of("high");
                }
            }
        }
        return Optional.empty();
    }
}
