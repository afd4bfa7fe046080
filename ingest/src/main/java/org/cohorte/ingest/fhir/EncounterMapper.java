package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;

/** FHIR Encounter. */
final class EncounterMapper {

    /** Discharge dispositions that say the patient died: HL7's, NUBC's and the French PMSI's. */
    private static final Set<String> DIED = Set.of("exp", "20", "9");

    private final FhirTimes times;
    private final CodeSystems systems;
    private final HospitalBuilder hospital;

    EncounterMapper(FhirTimes times, CodeSystems systems, HospitalBuilder hospital) {
        this.times = times;
        this.systems = systems;
        this.hospital = hospital;
    }

    /** Empty for an encounter that was entered in error. */
    Optional<Contact> map(Element encounter) throws RefusedException {
        String id = encounter.requiredText("id");
        String patient = References.requiredId(encounter, "subject", "Patient");
        String fhirStatus = encounter.requiredText("status");
        if (fhirStatus.equals("entered-in-error")) {
            return Optional.empty();
        }
        Span period = times.period(encounter, "period");
        String status = status(fhirStatus, period, encounter);
        boolean past = status.equals("finished") || status.equals("inProgress");
        if (past) {
            times.checkPast(period.start(), () -> encounter.path("period.start"));
        }
        if (status.equals("finished")) {
            times.checkPast(period.end(), () -> encounter.path("period.end"));
        }
        SourceStay stay = stay(encounter, id, patient, status, period);
        return Optional.of(new Contact(
                stay, References.id(encounter, "partOf", "Encounter"), movements(encounter, id, patient, status)));
    }

    private SourceStay stay(Element encounter, String id, String patient, String status, Span period)
            throws RefusedException {
        Optional<Element> hospitalization = encounter.child("hospitalization");
        Concept discharge = part(hospitalization, "dischargeDisposition");
        return new SourceStay(
                id,
                patient,
                type(encounter),
                status,
                period.start(),
                period.end(),
                unit(encounter),
                part(hospitalization, "admitSource").words(),
                first(encounter, "reasonCode"),
                reference(hospitalization, "origin"),
                discharge.words(),
                reference(hospitalization, "destination"),
                discharge.codings().stream().anyMatch(c -> DIED.contains(c.code())),
                first(encounter, "type"),
                Concept.of(encounter, "priority", systems).words(),
                Optional.empty());
    }

    /** The units it went through, from places with a period; beds of one unit in a row are one movement. */
    private List<SourceStay> movements(Element encounter, String id, String patient, String status)
            throws RefusedException {
        List<SourceStay> movements = new ArrayList<>();
        int number = 0;
        for (Element place : encounter.items("location")) {
            number++;
            Span period = times.period(place, "period");
            Optional<String> unit = References.id(place, "location", "Location").flatMap(hospital::unitOfLocation);
            if (unit.isEmpty() || period.start().isEmpty()) {
                continue;
            }
            SourceStay last = movements.isEmpty() ? null : movements.getLast();
            if (last != null && last.unitSourceId().equals(unit)) {
                movements.set(
                        movements.size() - 1,
                        movement(last.sourceId(), patient, status, last.start(), period.end(), unit));
            } else {
                movements.add(movement(id + "#location" + number, patient, status, period.start(), period.end(), unit));
            }
        }
        return movements;
    }

    private static SourceStay movement(
            String id,
            String patient,
            String status,
            Optional<Moment> start,
            Optional<Moment> end,
            Optional<String> unit) {
        return new SourceStay(
                id,
                patient,
                "",
                status,
                start,
                end,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private Concept part(Optional<Element> hospitalization, String child) throws RefusedException {
        return hospitalization.isEmpty() ? Concept.NONE : Concept.of(hospitalization.get(), child, systems);
    }

    private static Optional<String> reference(Optional<Element> hospitalization, String child) throws RefusedException {
        Optional<Element> reference = hospitalization.isEmpty()
                ? Optional.empty()
                : hospitalization.get().child(child);
        return reference.isEmpty() ? Optional.empty() : reference.get().text("display");
    }

    private Optional<String> first(Element encounter, String member) throws RefusedException {
        Optional<Element> first = encounter.first(member);
        return first.isEmpty()
                ? Optional.empty()
                : Concept.of(first.get(), systems).words();
    }

    private static String type(Element encounter) throws RefusedException {
        String code = encounter.required("class").requiredText("code");
        return switch (code) {
            case "IMP", "ACUTE", "NONAC", "OBSENC" -> "inpatient";
            case "SS" -> "dayCase";
            case "EMER" -> "emergency";
            case "AMB", "VR" -> "consultation";
            case "HH" -> "home";
            default -> "other";
        };
    }

    private static String status(String status, Span period, Element encounter) throws RefusedException {
        return switch (status) {
            case "planned" -> "planned";
            case "arrived", "triaged", "in-progress", "onleave" -> "inProgress";
            case "finished" -> "finished";
            case "cancelled" -> "cancelled";
            case "unknown" -> period.end().isPresent() ? "finished" : "inProgress";
            default ->
                throw new RefusedException(
                        Reason.INVALID_VALUE, encounter.path("status"), "is no status of an encounter");
        };
    }

    /** The last place that leads to a unit of care, else who is responsible. */
    private Optional<String> unit(Element encounter) throws RefusedException {
        List<Element> places = encounter.items("location");
        for (Element place : places.reversed()) {
            Optional<String> location = References.id(place, "location", "Location");
            Optional<String> unit = location.flatMap(hospital::unitOfLocation);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return References.id(encounter, "serviceProvider", "Organization").map(hospital::unitOfOrganization);
    }
}
