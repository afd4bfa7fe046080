package org.cohorte.e2e.fhir;

import static org.cohorte.e2e.fhir.FhirResources.code;
import static org.cohorte.e2e.fhir.FhirResources.event;
import static org.cohorte.e2e.fhir.Nodes.coding;
import static org.cohorte.e2e.fhir.Nodes.concept;
import static org.cohorte.e2e.fhir.Nodes.list;
import static org.cohorte.e2e.fhir.Nodes.object;
import static org.cohorte.e2e.fhir.Nodes.quantity;
import static org.cohorte.e2e.fhir.Nodes.reference;
import static org.cohorte.e2e.fhir.Nodes.term;
import static org.cohorte.e2e.fhir.Nodes.time;
import static org.cohorte.e2e.fhir.Nodes.words;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.SourceEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as resources. */
final class FhirEvents {

    private FhirEvents() {}

    /** Empty for a kind that is part of another resource, or that no resource is written for. */
    static Optional<ObjectNode> of(SourceEvent event) {
        return Optional.ofNullable(
                switch (event.kind()) {
                    case "diagnosis" -> diagnosis(event);
                    case "procedure" -> procedure(event);
                    case "laboratory" -> result(event, "laboratory");
                    case "vital" -> result(event, "vital-signs");
                    case "microbiology" -> microbiology(event);
                    case "prescription" -> prescription(event);
                    case "administration" -> administration(event);
                    case "document" -> document(event);
                    case "ghm" -> group(event);
                    case "imaging" -> imaging(event);
                    case "form" -> form(event);
                    default -> null;
                });
    }

    private static ObjectNode diagnosis(SourceEvent event) {
        ObjectNode node = event("Condition", event, "encounter");
        source(event).ifPresent(meta -> node.set("meta", meta));
        node.set("verificationStatus", term("condition-ver-status", "confirmed"));
        attribute(event, "rank").ifPresent(rank -> node.set("category", list(concept(Coding.of("local", rank)))));
        node.set("code", code(event));
        event.time().ifPresent(moment -> node.put("onsetDateTime", time(moment)));
        return node;
    }

    private static ObjectNode procedure(SourceEvent event) {
        ObjectNode node = event("Procedure", event, "encounter").put("status", "completed");
        source(event).ifPresent(meta -> node.set("meta", meta));
        node.set("code", code(event));
        event.time().ifPresent(moment -> node.put("performedDateTime", time(moment)));
        ArrayNode extensions = node.putArray("extension");
        for (String name : new String[] {"phase", "activity"}) {
            attribute(event, name)
                    .ifPresent(value -> extensions.add(object().put("url", "https://example.org/fhir/ccam-" + name)
                            .put("valueString", value)));
        }
        return node;
    }

    private static ObjectNode result(SourceEvent event, String category) {
        boolean open = event.status().equals(Optional.of("notValidated"));
        ObjectNode node = event("Observation", event, "encounter").put("status", open ? "preliminary" : "final");
        node.set("category", list(term("observation-category", category)));
        node.set("code", code(event));
        event.time().ifPresent(moment -> node.put("effectiveDateTime", time(moment)));
        event.measure().ifPresent(measure -> {
            node.set("valueQuantity", quantity(measure));
            range(measure).ifPresent(range -> node.set("referenceRange", list(range)));
        });
        event.valueCode().ifPresent(value -> node.set("valueCodeableConcept", concept(value)));
        return node;
    }

    private static Optional<ObjectNode> range(Measure measure) {
        ObjectNode range = object();
        bound(measure.low(), measure).ifPresent(low -> range.set("low", low));
        bound(measure.high(), measure).ifPresent(high -> range.set("high", high));
        return range.isEmpty() ? Optional.empty() : Optional.of(range);
    }

    private static Optional<ObjectNode> bound(Optional<BigDecimal> value, Measure measure) {
        return value.map(number -> {
            ObjectNode bound = object().put("value", number);
            measure.unit().ifPresent(unit -> bound.put("unit", unit));
            return bound;
        });
    }

    private static ObjectNode microbiology(SourceEvent event) {
        ObjectNode node = event("Observation", event, "encounter").put("status", "final");
        node.set("category", list(term("v2-0074", "MB")));
        node.set("code", words(event.label().orElse("Culture")));
        event.time().ifPresent(moment -> node.put("effectiveDateTime", time(moment)));
        if (!event.codings().isEmpty()) {
            node.set("valueCodeableConcept", concept(event.codings(), event.label()));
        }
        attribute(event, "category").ifPresent(sample -> node.set("specimen", object().put("display", sample)));
        ArrayNode tests = node.putArray("component");
        for (AntibioticTest test : event.details().antibiogram()) {
            ObjectNode component = object();
            component.set("code", concept(test.antibiotic()));
            component.set("interpretation", list(term("v3-ObservationInterpretation", test.result())));
            tests.add(component);
        }
        return node;
    }

    private static ObjectNode prescription(SourceEvent event) {
        ObjectNode node = event("MedicationRequest", event, "encounter");
        node.put("status", event.end().isPresent() ? "completed" : "active").put("intent", "order");
        node.set("medicationCodeableConcept", code(event));
        event.time().ifPresent(moment -> node.put("authoredOn", time(moment)));
        attribute(event, "category").ifPresent(category -> node.set("category", list(words(category))));
        ObjectNode dosage = object();
        attribute(event, "route").ifPresent(route -> dosage.set("route", words(route)));
        event.measure().ifPresent(dose -> {
            ObjectNode rate = object();
            rate.set("doseQuantity", quantity(dose));
            dosage.set("doseAndRate", list(rate));
        });
        ObjectNode repeat = object();
        repeat.set("boundsPeriod", Nodes.period(event.time(), event.end()));
        ObjectNode timing = object();
        timing.set("repeat", repeat);
        dosage.set("timing", timing);
        node.set("dosageInstruction", list(dosage));
        return node;
    }

    private static ObjectNode administration(SourceEvent event) {
        ObjectNode node = event("MedicationAdministration", event, "context").put("status", "completed");
        node.set("medicationCodeableConcept", code(event));
        event.time().ifPresent(moment -> node.put("effectiveDateTime", time(moment)));
        ObjectNode dosage = object();
        attribute(event, "route").ifPresent(route -> dosage.set("route", words(route)));
        event.measure().ifPresent(dose -> dosage.set("dose", quantity(dose)));
        node.set("dosage", dosage);
        return node;
    }

    private static ObjectNode document(SourceEvent event) {
        ObjectNode node = Nodes.resource("DocumentReference", event.sourceId());
        node.set("subject", reference("Patient", event.patientSourceId()));
        boolean draft = event.status().equals(Optional.of("draft"));
        node.put("status", "current").put("docStatus", draft ? "preliminary" : "final");
        attribute(event, "documentType").ifPresent(type -> node.set("type", words(type)));
        event.time().ifPresent(moment -> node.put("date", time(moment)));
        ObjectNode attachment = object().put("contentType", "text/plain; charset=UTF-8");
        event.text()
                .ifPresent(text -> attachment.put(
                        "data", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        attribute(event, "title").ifPresent(title -> attachment.put("title", title));
        ObjectNode content = object();
        content.set("attachment", attachment);
        node.set("content", list(content));
        event.staySourceId().ifPresent(stay -> {
            ObjectNode context = object();
            context.set("encounter", list(reference("Encounter", stay)));
            node.set("context", context);
        });
        return node;
    }

    private static ObjectNode group(SourceEvent event) {
        ObjectNode node = Nodes.resource("Claim", event.sourceId()).put("status", "active");
        node.set("patient", reference("Patient", event.patientSourceId()));
        event.time().ifPresent(moment -> node.put("created", time(moment)));
        ObjectNode diagnosis = object().put("sequence", 1);
        diagnosis.set("packageCode", code(event));
        node.set("diagnosis", list(diagnosis));
        event.staySourceId().ifPresent(stay -> {
            ObjectNode item = object().put("sequence", 1);
            item.set("encounter", list(reference("Encounter", stay)));
            node.set("item", list(item));
        });
        return node;
    }

    /** The study; its series are left out. */
    private static ObjectNode imaging(SourceEvent event) {
        ObjectNode node = event("ImagingStudy", event, "encounter").put("status", "available");
        event.time().ifPresent(moment -> node.put("started", time(moment)));
        node.set("procedureCode", list(concept(event.codings(), Optional.empty())));
        attribute(event, "title").ifPresent(title -> node.put("description", title));
        for (String count : new String[] {"series", "image"}) {
            attribute(event, count + "Count")
                    .ifPresent(number -> node.put(
                            count.equals("series") ? "numberOfSeries" : "numberOfInstances", Integer.parseInt(number)));
        }
        ArrayNode modalities = node.putArray("modality");
        event.details()
                .lists()
                .getOrDefault("modalities", java.util.List.of())
                .forEach(modality -> modalities.add(coding(Coding.of("local", modality))));
        ArrayNode identifiers = node.putArray("identifier");
        event.details()
                .lists()
                .getOrDefault("uids", java.util.List.of())
                .forEach(uid -> identifiers.add(object().put("value", "urn:oid:" + uid)));
        return node;
    }

    private static ObjectNode form(SourceEvent event) {
        ObjectNode node = event("QuestionnaireResponse", event, "encounter").put("status", "completed");
        String form = event.codings().getFirst().code();
        node.put("questionnaire", "https://example.org/fhir/Questionnaire/" + form);
        event.time().ifPresent(moment -> node.put("authored", time(moment)));
        ArrayNode items = node.putArray("item");
        for (FormAnswer answer : event.details().answers()) {
            ObjectNode item = object().put("linkId", answer.question().code().substring(form.length() + 1));
            answer.question().label().ifPresent(text -> item.put("text", text));
            item.set("answer", list(answer(answer)));
            items.add(item);
        }
        return node;
    }

    private static ObjectNode answer(FormAnswer answer) {
        ObjectNode node = object();
        answer.flag().ifPresent(yes -> node.put("valueBoolean", yes));
        answer.code().ifPresent(code -> node.set("valueCoding", coding(code)));
        answer.number().ifPresent(number -> node.set("valueQuantity", quantity(number)));
        answer.day().ifPresent(day -> node.put("valueDate", day.toString()));
        answer.text().ifPresent(text -> node.put("valueString", text));
        return node;
    }

    private static Optional<ObjectNode> source(SourceEvent event) {
        return attribute(event, "source").map(source -> object().put("source", source));
    }

    private static Optional<String> attribute(SourceEvent event, String name) {
        return Optional.ofNullable(event.attributes().get(name));
    }
}
