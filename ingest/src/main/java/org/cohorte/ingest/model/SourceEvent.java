package org.cohorte.ingest.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Anything that happened to a patient beside stays.
 *
 * @param kind            as the index writes it ({@code diagnosis}, {@code laboratory}, …)
 * @param sourceId        identifier of the record; a component of a result adds {@code #n}
 * @param patientSourceId whose
 * @param staySourceId    in which stay
 * @param time            when; absent when unknown
 * @param unitSourceId    unit of care; the stay's when absent
 * @param codings         the main code first
 * @param label           what the source calls it
 * @param status          as the index writes it; empty when it is simply active
 * @param measure         a number
 * @param valueCode       a coded result
 * @param text            body of a document, or a result in words
 * @param attributes      the other string fields of the index, by their names ({@code rank}, {@code route}, {@code
 *                        documentType}, {@code title}, …)
 * @param details         what microbiology, imaging and forms have besides
 */
public record SourceEvent(
        String kind,
        String sourceId,
        String patientSourceId,
        Optional<String> staySourceId,
        Optional<Moment> time,
        Optional<Moment> end,
        Optional<String> unitSourceId,
        List<Coding> codings,
        Optional<String> label,
        Optional<String> status,
        Optional<Measure> measure,
        Optional<Coding> valueCode,
        Optional<String> text,
        Map<String, String> attributes,
        Details details) {

    public SourceEvent {
        codings = List.copyOf(codings);
        attributes = Map.copyOf(attributes);
    }

    /** An event of a kind without details. */
    public SourceEvent(
            String kind,
            String sourceId,
            String patientSourceId,
            Optional<String> staySourceId,
            Optional<Moment> time,
            Optional<Moment> end,
            Optional<String> unitSourceId,
            List<Coding> codings,
            Optional<String> label,
            Optional<String> status,
            Optional<Measure> measure,
            Optional<Coding> valueCode,
            Optional<String> text,
            Map<String, String> attributes) {
        this(
                kind,
                sourceId,
                patientSourceId,
                staySourceId,
                time,
                end,
                unitSourceId,
                codings,
                label,
                status,
                measure,
                valueCode,
                text,
                attributes,
                Details.NONE);
    }
}
