package org.cohorte.e2e.fhir;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data types of FHIR that resources are made of. */
final class Nodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The address under which sources name a system of the index. */
    private static final Map<String, String> SYSTEMS = Map.of(
            "cim10", "http://hl7.org/fhir/sid/icd-10",
            "ccam", "https://www.atih.sante.fr/ccam",
            "ghm", "https://www.atih.sante.fr/ghm",
            "atc", "http://www.whocc.no/atc",
            "loinc", "http://loinc.org",
            "snomed", "http://snomed.info/sct");

    private Nodes() {}

    static ObjectNode resource(String type, String id) {
        ObjectNode node = NODES.objectNode();
        node.put("resourceType", type);
        node.put("id", id);
        return node;
    }

    static ObjectNode reference(String type, String id) {
        return NODES.objectNode().put("reference", type + "/" + id);
    }

    static ObjectNode concept(List<Coding> codings, Optional<String> text) {
        ObjectNode node = NODES.objectNode();
        ArrayNode list = NODES.arrayNode();
        codings.forEach(coding -> list.add(coding(coding)));
        if (!list.isEmpty()) {
            node.set("coding", list);
        }
        text.ifPresent(words -> node.put("text", words));
        return node;
    }

    static ObjectNode concept(Coding coding) {
        return concept(List.of(coding), Optional.empty());
    }

    static ObjectNode words(String text) {
        return concept(List.of(), Optional.of(text));
    }

    /** A concept of one code in a system of HL7's own. */
    static ObjectNode term(String system, String code) {
        ObjectNode coding = NODES.objectNode().put("system", "http://terminology.hl7.org/CodeSystem/" + system);
        ObjectNode node = NODES.objectNode();
        node.set("coding", NODES.arrayNode().add(coding.put("code", code)));
        return node;
    }

    static ObjectNode coding(Coding coding) {
        ObjectNode node = NODES.objectNode();
        if (!coding.system().equals("local")) {
            node.put("system", SYSTEMS.getOrDefault(coding.system(), coding.system()));
        }
        node.put("code", coding.code());
        coding.label().ifPresent(label -> node.put("display", label));
        return node;
    }

    static ObjectNode quantity(Measure measure) {
        ObjectNode node = NODES.objectNode().put("value", measure.value());
        measure.comparator().ifPresent(sign -> node.put("comparator", sign));
        measure.unit().ifPresent(unit -> node.put("unit", unit));
        return node;
    }

    static ObjectNode period(Optional<Moment> start, Optional<Moment> end) {
        ObjectNode node = NODES.objectNode();
        start.ifPresent(moment -> node.put("start", time(moment)));
        end.ifPresent(moment -> node.put("end", time(moment)));
        return node;
    }

    static String time(Moment moment) {
        return switch (moment.precision()) {
            case INSTANT ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.instant().orElseThrow().atZone(ZONE));
            case DAY -> moment.day().toString();
            case MONTH -> moment.day().toString().substring(0, "2026-11".length());
            case YEAR -> moment.day().toString().substring(0, "2026".length());
        };
    }

    static ArrayNode list(ObjectNode... items) {
        ArrayNode list = NODES.arrayNode();
        for (ObjectNode item : items) {
            list.add(item);
        }
        return list;
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }
}
