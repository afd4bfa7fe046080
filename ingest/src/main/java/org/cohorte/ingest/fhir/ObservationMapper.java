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
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR Observation: a laboratory result, a vital sign or another coded event, by its category. */
final class ObservationMapper implements ResourceMapper {

    private static final Set<String> LOW = Set.of("L", "LL", "LU");
    private static final Set<String> HIGH = Set.of("H", "HH", "HU");

    private final FhirTimes times;
    private final CodeSystems systems;

    ObservationMapper(FhirTimes times, CodeSystems systems) {
        this.times = times;
        this.systems = systems;
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
            times.checkPast(span.start(), observation.path("effective[x]"));
        }
        return new Span(span.start(), Optional.empty());
    }

    private String kind(Element observation) throws RefusedException {
        for (Element category : observation.items("category")) {
            Concept concept = Concept.of(category, systems);
            if (concept.hasCode("laboratory")) {
                return Kinds.LABORATORY;
            }
            if (concept.hasCode("vital-signs")) {
                return Kinds.VITAL;
            }
        }
        return Kinds.OTHER;
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
        return new EventBuilder(frame.kind(), id, frame.patient())
                .stay(frame.stay())
                .span(frame.span())
                .concept(code)
                .status(frame.indexStatus())
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
