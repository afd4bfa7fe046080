package org.cohorte.ingest.source;

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
public final class EventBuilder {

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

    public EventBuilder(String kind, String sourceId, String patient) {
        this.kind = kind;
        this.sourceId = sourceId;
        this.patient = patient;
    }

    public EventBuilder stay(Optional<String> value) {
        stay = value;
        return this;
    }

    public EventBuilder span(Span value) {
        span = value;
        return this;
    }

    public EventBuilder unit(Optional<String> value) {
        unit = value;
        return this;
    }

    /**
     * What the event is.
     *
     * @param codes the main code first
     * @param words what the source calls it
     */
    public EventBuilder coded(List<Coding> codes, Optional<String> words) {
        codings = codes;
        label = words;
        return this;
    }

    public EventBuilder status(Optional<String> value) {
        status = value;
        return this;
    }

    public EventBuilder planned(boolean planned) {
        return planned ? status(Optional.of("planned")) : this;
    }

    public EventBuilder measure(Optional<Measure> value) {
        measure = value;
        return this;
    }

    public EventBuilder valueCode(Optional<Coding> value) {
        valueCode = value;
        return this;
    }

    public EventBuilder text(Optional<String> value) {
        text = value;
        return this;
    }

    public EventBuilder attribute(String field, Optional<String> value) {
        value.ifPresent(v -> attributes.put(field, v));
        return this;
    }

    /** A field with several values. */
    public EventBuilder list(String field, List<String> values) {
        if (!values.isEmpty()) {
            lists.put(field, values);
        }
        return this;
    }

    public EventBuilder antibiogram(List<AntibioticTest> tests) {
        antibiogram = tests;
        return this;
    }

    public EventBuilder answers(List<FormAnswer> given) {
        answers = given;
        return this;
    }

    public SourceEvent build() {
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
