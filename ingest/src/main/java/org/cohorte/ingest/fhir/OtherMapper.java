package org.cohorte.ingest.fhir;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR Immunization, AllergyIntolerance, Device and Specimen: other coded events. */
final class OtherMapper implements ResourceMapper {

    private static final Map<String, NotEvent> ERROR = Map.of("entered-in-error", NotEvent.ENTERED_IN_ERROR);
    private static final Statuses IMMUNIZATIONS = new Statuses(
            Set.of("completed"),
            Set.of(),
            Map.of("entered-in-error", NotEvent.ENTERED_IN_ERROR, "not-done", NotEvent.NOT_DONE));
    private static final Statuses DEVICES = new Statuses(Set.of("active", "inactive", "unknown", ""), Set.of(), ERROR);
    private static final Statuses SPECIMENS =
            new Statuses(Set.of("available", "unavailable", "unsatisfactory", ""), Set.of(), ERROR);

    /** What differs between the types. */
    private enum Type {
        IMMUNIZATION("immunization", "patient", "vaccineCode"),
        ALLERGY("allergy", "patient", "code"),
        DEVICE("device", "patient", "type"),
        SPECIMEN("specimen", "subject", "type");

        private final String category;
        private final String subject;
        private final String code;

        Type(String category, String subject, String code) {
            this.category = category;
            this.subject = subject;
            this.code = code;
        }
    }

    private final FhirTimes times;
    private final CodeSystems systems;
    private final Type type;

    private OtherMapper(FhirTimes times, CodeSystems systems, Type type) {
        this.times = times;
        this.systems = systems;
        this.type = type;
    }

    static OtherMapper immunizations(FhirTimes times, CodeSystems systems) {
        return new OtherMapper(times, systems, Type.IMMUNIZATION);
    }

    static OtherMapper allergies(FhirTimes times, CodeSystems systems) {
        return new OtherMapper(times, systems, Type.ALLERGY);
    }

    static OtherMapper devices(FhirTimes times, CodeSystems systems) {
        return new OtherMapper(times, systems, Type.DEVICE);
    }

    static OtherMapper specimens(FhirTimes times, CodeSystems systems) {
        return new OtherMapper(times, systems, Type.SPECIMEN);
    }

    @Override
    public Mapped map(Element resource) throws RefusedException {
        String id = resource.requiredText("id");
        Optional<NotEvent> notEvent = notEvent(resource);
        if (notEvent.isPresent()) {
            return Mapped.none(notEvent.get());
        }
        Optional<String> patient = References.id(resource, type.subject, "Patient");
        if (patient.isEmpty() && type == Type.DEVICE) {
            return Mapped.none(NotEvent.NO_PATIENT);
        }
        if (patient.isEmpty()) {
            throw resource.missing(type.subject);
        }
        Span span = span(resource);
        times.checkPast(span.start(), () -> resource.path());
        Concept code = Concept.of(resource, type.code, systems);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (code.codings().isEmpty()) {
            remarks.add(Remark.NO_CODE);
        }
        return Mapped.of(
                new EventBuilder(Kinds.OTHER, type.category + "/" + id, patient.get())
                        .stay(References.id(resource, "encounter", "Encounter"))
                        .span(span)
                        .coded(code.codings(), code.label())
                        .attribute(Fields.CATEGORY, Optional.of(type.category))
                        .build(),
                remarks);
    }

    private Optional<NotEvent> notEvent(Element resource) throws RefusedException {
        return switch (type) {
            case ALLERGY -> refuted(resource);
            case IMMUNIZATION -> IMMUNIZATIONS.notEvent(resource, resource.requiredText("status"));
            case DEVICE -> DEVICES.notEvent(resource, resource.text("status").orElse(""));
            case SPECIMEN ->
                SPECIMENS.notEvent(resource, resource.text("status").orElse(""));
        };
    }

    private Optional<NotEvent> refuted(Element allergy) throws RefusedException {
        Concept verification = Concept.of(allergy, "verificationStatus", systems);
        if (verification.hasCode("entered-in-error")) {
            return Optional.of(NotEvent.ENTERED_IN_ERROR);
        }
        return verification.hasCode("refuted") ? Optional.of(NotEvent.REFUTED) : Optional.empty();
    }

    /** When it was given, appeared, or was taken; a device has no date of its own in FHIR. */
    private Span span(Element resource) throws RefusedException {
        Span span = switch (type) {
            case IMMUNIZATION -> times.span(resource, "occurrence");
            case ALLERGY ->
                times.span(resource, "onset").or(new Span(times.moment(resource, "recordedDate"), Optional.empty()));
            case DEVICE -> Span.NONE;
            case SPECIMEN -> collected(resource);
        };
        return new Span(span.start(), Optional.empty());
    }

    private Span collected(Element specimen) throws RefusedException {
        Optional<Element> collection = specimen.child("collection");
        Span taken = collection.isEmpty() ? Span.NONE : times.span(collection.get(), "collected");
        return taken.or(new Span(times.moment(specimen, "receivedTime"), Optional.empty()));
    }
}
