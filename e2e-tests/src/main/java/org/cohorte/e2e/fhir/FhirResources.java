package org.cohorte.e2e.fhir;

import static org.cohorte.e2e.fhir.Nodes.concept;
import static org.cohorte.e2e.fhir.Nodes.list;
import static org.cohorte.e2e.fhir.Nodes.object;
import static org.cohorte.e2e.fhir.Nodes.period;
import static org.cohorte.e2e.fhir.Nodes.reference;
import static org.cohorte.e2e.fhir.Nodes.resource;
import static org.cohorte.e2e.fhir.Nodes.term;
import static org.cohorte.e2e.fhir.Nodes.time;
import static org.cohorte.e2e.fhir.Nodes.words;

import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Units, patients and stays as resources. */
final class FhirResources {

    private FhirResources() {}

    /** A unit: an organization, and a place of its own where it gives care. */
    static List<ObjectNode> unit(SourceUnit unit) {
        ObjectNode organization = resource("Organization", unit.sourceId());
        organization.put("name", unit.name());
        unit.parentSourceId().ifPresent(parent -> organization.set("partOf", reference("Organization", parent)));
        if (!unit.level().equals("UNIT")) {
            return List.of(organization);
        }
        ObjectNode place = resource("Location", unit.sourceId());
        place.put("name", unit.name());
        place.set("managingOrganization", reference("Organization", unit.sourceId()));
        return List.of(organization, place);
    }

    static ObjectNode patient(SourcePatient patient) {
        ObjectNode node = resource("Patient", patient.sourceId());
        patient.ipp().ifPresent(ipp -> {
            ObjectNode identifier = object().put("value", ipp);
            identifier.set("type", term("v2-0203", "PI"));
            node.set("identifier", list(identifier));
        });
        ObjectNode name = object().put("use", "official");
        patient.familyName().ifPresent(family -> name.put("family", family));
        patient.givenName().ifPresent(given -> name.putArray("given").add(given));
        node.set("name", list(name));
        node.put("gender", patient.sex());
        patient.birth().ifPresent(birth -> node.put("birthDate", time(birth)));
        patient.death()
                .ifPresentOrElse(
                        death -> node.put("deceasedDateTime", time(death)),
                        () -> node.put("deceasedBoolean", patient.deceased()));
        patient.area().ifPresent(area -> node.set("address", list(object().put("postalCode", area))));
        return node;
    }

    /**
     * A stay with the units that it went through.
     *
     * @param movements in the order of their starts
     */
    static ObjectNode stay(SourceStay stay, List<SourceEvent> movements) {
        ObjectNode node = resource("Encounter", stay.sourceId());
        node.put("status", status(stay.status()));
        node.set("class", object().put("code", contactClass(stay.type())));
        stay.kind().ifPresent(kind -> node.set("type", list(words(kind))));
        stay.admissionType().ifPresent(type -> node.set("priority", words(type)));
        node.set("subject", reference("Patient", stay.patientSourceId()));
        node.set("period", period(stay.start(), stay.end()));
        stay.admissionReason().ifPresent(reason -> node.set("reasonCode", list(words(reason))));
        node.set("hospitalization", hospitalization(stay));
        stay.unitSourceId().ifPresent(unit -> node.set("serviceProvider", reference("Organization", unit)));
        if (!movements.isEmpty()) {
            node.set("location", places(movements));
        }
        return node;
    }

    private static ArrayNode places(List<SourceEvent> movements) {
        ArrayNode places = list();
        for (SourceEvent movement : movements) {
            ObjectNode place = object();
            place.set("location", reference("Location", movement.unitSourceId().orElseThrow()));
            place.set("period", period(movement.time(), movement.end()));
            places.add(place);
        }
        return places;
    }

    private static ObjectNode hospitalization(SourceStay stay) {
        ObjectNode node = object();
        stay.admissionMode().ifPresent(mode -> node.set("admitSource", words(mode)));
        stay.origin().ifPresent(origin -> node.set("origin", object().put("display", origin)));
        stay.destination().ifPresent(to -> node.set("destination", object().put("display", to)));
        Optional<String> discharge = stay.dischargeMode();
        if (stay.died()) {
            ObjectNode died = term("discharge-disposition", "exp");
            discharge.ifPresent(mode -> died.put("text", mode));
            node.set("dischargeDisposition", died);
        } else {
            discharge.ifPresent(mode -> node.set("dischargeDisposition", words(mode)));
        }
        return node;
    }

    private static String status(String status) {
        return status.equals("inProgress") ? "in-progress" : status;
    }

    private static String contactClass(String type) {
        return switch (type) {
            case "inpatient" -> "IMP";
            case "dayCase", "session" -> "SS";
            case "emergency" -> "EMER";
            case "consultation" -> "AMB";
            case "home" -> "HH";
            default -> "OTHER";
        };
    }

    /** What every event has: whose it is, and in which stay. */
    static ObjectNode event(String type, SourceEvent event, String stayMember) {
        ObjectNode node = resource(type, event.sourceId());
        node.set("subject", reference("Patient", event.patientSourceId()));
        event.staySourceId().ifPresent(stay -> node.set(stayMember, reference("Encounter", stay)));
        return node;
    }

    /** The code of an event with its label. */
    static ObjectNode code(SourceEvent event) {
        return concept(event.codings(), event.label());
    }
}
