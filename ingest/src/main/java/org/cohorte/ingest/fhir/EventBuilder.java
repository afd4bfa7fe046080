package org.cohorte.ingest.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.SourceEvent;

/** Gathers the parts of an event. */
final class EventBuilder {

    private final String kind;
    private final String sourceId;
    private final String patient;
    private Optional<String> stay = Optional.empty();
    private Span span = Span.NONE;
    private Optional<String> unit = Optional.empty();
    private List<Coding> codings = List.of();
    private Optional<String> label = Optional.empty();
    private Optional<String> status = Optional.empty();
    private Optional<Measure> measure = Optional.empty();
    private Optional<Coding> valueCode = Optional.empty();
    private Optional<String> text = Optional.empty();
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private List<AntibioticTest> antibiogram = List.of();
    private List<FormAnswer> answers = List.of();

    EventBuilder(String kind, String sourceId, String patient) {
        this.kind = kind;
        this.sourceId = sourceId;
        this.patient = patient;
    }

    EventBuilder stay(Optional<String> value) {
        stay = value;
        return this;
    }

    EventBuilder span(Span value) {
        span = value;
        return this;
    }

    EventBuilder unit(Optional<String> value) {
        unit = value;
        return this;
    }

    EventBuilder concept(Concept concept) {
        codings = concept.codings();
        label = concept.label();
        return this;
    }

    EventBuilder status(Optional<String> value) {
        status = value;
        return this;
    }

    EventBuilder planned(boolean planned) {
        return planned ? status(Optional.of("planned")) : this;
    }

    EventBuilder measure(Optional<Measure> value) {
        measure = value;
        return this;
    }

    EventBuilder valueCode(Optional<Coding> value) {
        valueCode = value;
        return this;
    }

    EventBuilder text(Optional<String> value) {
        text = value;
        return this;
    }

    EventBuilder attribute(String field, Optional<String> value) {
        value.ifPresent(v -> attributes.put(field, v));
        return this;
    }

    /** A field with several values. */
    EventBuilder list(String field, List<String> values) {
        if (!values.isEmpty()) {
            lists.put(field, values);
        }
        return this;
    }

    EventBuilder antibiogram(List<AntibioticTest> tests) {
        antibiogram = tests;
        return this;
    }

    EventBuilder answers(List<FormAnswer> given) {
        answers = given;
        return this;
    }

    SourceEvent build() {
        return new SourceEvent(
                kind,
                sourceId,
                patient,
                stay,
                span.start(),
                span.end(),
                unit,
                codings,
                label,
                status,
                measure,
                valueCode,
                text,
                attributes,
                new Details(lists, antibiogram, answers));
    }
}
