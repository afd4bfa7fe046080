package org.cohorte.ingest.fhir;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR MedicationAdministration. */
final class MedicationAdministrationMapper implements ResourceMapper {

    private static final Statuses STATUSES = new Statuses(
            Set.of("in-progress", "completed", "stopped", "unknown"),
            Set.of("on-hold"),
            Map.of("entered-in-error", NotEvent.ENTERED_IN_ERROR, "not-done", NotEvent.NOT_DONE));

    private final FhirTimes times;
    private final CodeSystems systems;
    private final MedicationCodes medications;

    MedicationAdministrationMapper(FhirTimes times, CodeSystems systems, ConceptsById medications) {
        this.times = times;
        this.systems = systems;
        this.medications = new MedicationCodes(systems, medications);
    }

    @Override
    public Mapped map(Element given) throws RefusedException {
        String id = given.requiredText("id");
        String patient = References.requiredId(given, "subject", "Patient");
        String status = given.requiredText("status");
        Optional<NotEvent> notEvent = STATUSES.notEvent(given, status);
        if (notEvent.isPresent()) {
            return Mapped.none(notEvent.get());
        }
        boolean planned = STATUSES.isPlanned(status);
        Span span = times.span(given, "effective");
        if (!planned) {
            times.checkPast(span.start(), () -> given.path("effective[x]"));
        }
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        Concept medication = medications.of(given, remarks);
        Optional<Element> dosage = given.child("dosage");
        Optional<String> route = dosage.isEmpty()
                ? Optional.empty()
                : Concept.of(dosage.get(), "route", systems).words();
        return Mapped.of(
                new EventBuilder(Kinds.ADMINISTRATION, id, patient)
                        .stay(References.id(given, "context", "Encounter"))
                        .span(span)
                        .coded(medication.codings(), medication.label())
                        .planned(planned)
                        .measure(dosage.isEmpty() ? Optional.empty() : dose(dosage.get()))
                        .attribute(Fields.ROUTE, route)
                        .build(),
                remarks);
    }

    private static Optional<Measure> dose(Element dosage) throws RefusedException {
        Optional<Element> quantity = dosage.child("dose");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = quantity.get().number("value");
        Optional<String> unit = ResultValue.unit(quantity.get());
        return value.map(v -> new Measure(v, unit, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
