package org.cohorte.ingest.fhir;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
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

/** FHIR MedicationRequest. */
final class MedicationRequestMapper implements ResourceMapper {

    private final FhirTimes times;
    private final CodeSystems systems;
    private final MedicationCodes medications;

    MedicationRequestMapper(FhirTimes times, CodeSystems systems, ConceptsById medications) {
        this.times = times;
        this.systems = systems;
        this.medications = new MedicationCodes(systems, medications);
    }

    @Override
    public Mapped map(Element request) throws RefusedException {
        String id = request.requiredText("id");
        String patient = References.requiredId(request, "subject", "Patient");
        String status = request.requiredText("status");
        switch (status) {
            case "entered-in-error" -> {
                return Mapped.none(NotEvent.ENTERED_IN_ERROR);
            }
            case "cancelled" -> {
                return Mapped.none(NotEvent.CANCELLED);
            }
            case "active", "on-hold", "completed", "stopped", "draft", "unknown" -> {}
            default ->
                throw new RefusedException(
                        Reason.INVALID_VALUE, request.path("status"), "is no status of a prescription");
        }
        if (request.flag("doNotPerform").orElse(false)) {
            return Mapped.none(NotEvent.NOT_DONE);
        }
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        Concept medication = medications.of(request, remarks);
        Optional<Element> dosage = request.first("dosageInstruction");
        boolean planned = planned(request, status);
        return Mapped.of(
                new EventBuilder(Kinds.PRESCRIPTION, id, patient)
                        .stay(References.id(request, "encounter", "Encounter"))
                        .span(span(request, dosage, planned))
                        .coded(medication.codings(), medication.label())
                        .planned(planned)
                        .measure(dosage.isEmpty() ? Optional.empty() : dose(dosage.get()))
                        .attribute(Fields.ROUTE, route(dosage))
                        .attribute(Fields.CATEGORY, category(request))
                        .build(),
                remarks);
    }

    private static boolean planned(Element request, String status) throws RefusedException {
        String intent = request.text("intent").orElse("order");
        return status.equals("on-hold") || status.equals("draft") || intent.equals("proposal") || intent.equals("plan");
    }

    /** The bounds of the dosage, else from when it was written to the end of its validity. */
    private Span span(Element request, Optional<Element> dosage, boolean planned) throws RefusedException {
        Span bounds = dosage.isEmpty() ? Span.NONE : bounds(dosage.get());
        Optional<Moment> written = times.moment(request, "authoredOn");
        Optional<Element> dispense = request.child("dispenseRequest");
        Span validity = dispense.isEmpty() ? Span.NONE : times.period(dispense.get(), "validityPeriod");
        Span span = new Span(
                bounds.start().or(() -> written).or(validity::start),
                bounds.end().or(validity::end));
        times.checkOrder(span, () -> request.path("dosageInstruction"));
        if (!planned) {
            times.checkPast(written, () -> request.path("authoredOn"));
        }
        return span;
    }

    private Span bounds(Element dosage) throws RefusedException {
        Optional<Element> timing = dosage.child("timing");
        Optional<Element> repeat =
                timing.isEmpty() ? Optional.empty() : timing.get().child("repeat");
        return repeat.isEmpty() ? Span.NONE : times.period(repeat.get(), "boundsPeriod");
    }

    private static Optional<Measure> dose(Element dosage) throws RefusedException {
        Optional<Element> rate = dosage.first("doseAndRate");
        Optional<Element> quantity =
                rate.isEmpty() ? Optional.empty() : rate.get().child("doseQuantity");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = quantity.get().number("value");
        Optional<String> unit = ResultValue.unit(quantity.get());
        return value.map(v -> new Measure(v, unit, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Optional<String> route(Optional<Element> dosage) throws RefusedException {
        return dosage.isEmpty()
                ? Optional.empty()
                : Concept.of(dosage.get(), "route", systems).words();
    }

    private Optional<String> category(Element request) throws RefusedException {
        Optional<Element> category = request.first("category");
        if (category.isEmpty()) {
            return Optional.empty();
        }
        Concept concept = Concept.of(category.get(), systems);
        return concept.codings().stream().map(c -> c.code()).findFirst().or(concept::label);
    }
}
