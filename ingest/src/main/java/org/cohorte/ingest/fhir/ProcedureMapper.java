package org.cohorte.ingest.fhir;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Remark;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR Procedure. */
final class ProcedureMapper implements ResourceMapper {

    private final FhirTimes times;
    private final CodeSystems systems;

    ProcedureMapper(FhirTimes times, CodeSystems systems) {
        this.times = times;
        this.systems = systems;
    }

    @Override
    public Mapped map(Element procedure) throws RefusedException {
        String id = procedure.requiredText("id");
        String patient = References.requiredId(procedure, "subject", "Patient");
        String status = procedure.requiredText("status");
        boolean planned = false;
        switch (status) {
            case "entered-in-error" -> {
                return Mapped.none(NotEvent.ENTERED_IN_ERROR);
            }
            case "not-done" -> {
                return Mapped.none(NotEvent.NOT_DONE);
            }
            case "preparation", "on-hold" -> planned = true;
            case "in-progress", "stopped", "completed", "unknown" -> planned = false;
            default ->
                throw new RefusedException(
                        Reason.INVALID_VALUE, procedure.path("status"), "is no status of a procedure");
        }
        Span span = times.span(procedure, "performed");
        if (!planned) {
            times.checkPast(span.start(), procedure.path("performed[x]"));
        }
        Concept code = Concept.of(procedure, "code", systems);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (code.codings().isEmpty()) {
            remarks.add(Remark.NO_CODE);
        }
        Optional<Element> meta = procedure.child("meta");
        return Mapped.of(
                new EventBuilder(Kinds.PROCEDURE, id, patient)
                        .stay(References.id(procedure, "encounter", "Encounter"))
                        .span(new Span(span.start(), Optional.empty()))
                        .concept(code)
                        .planned(planned)
                        .attribute(
                                Fields.SOURCE,
                                meta.isEmpty() ? Optional.empty() : meta.get().text("source"))
                        .build(),
                remarks);
    }
}
