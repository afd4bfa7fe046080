package org.cohorte.ingest.fhir;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
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
            times.checkPast(span.start(), () -> procedure.path("performed[x]"));
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
                        .coded(code.codings(), code.label())
                        .planned(planned)
                        .attribute(
                                Fields.SOURCE,
                                meta.isEmpty() ? Optional.empty() : meta.get().text("source"))
                        .attribute(Fields.PHASE, extension(procedure, "phase"))
                        .attribute(Fields.ACTIVITY, extension(procedure, "activit"))
                        .build(),
                remarks);
    }

    /** Phase and activity of the CCAM have no element of their own: an extension of the resource whose address says so. */
    private Optional<String> extension(Element procedure, String word) throws RefusedException {
        for (Element extension : procedure.items("extension")) {
            String url = extension.text("url").orElse("");
            String name = url.substring(url.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (name.contains(word)) {
                return value(extension);
            }
        }
        return Optional.empty();
    }

    private Optional<String> value(Element extension) throws RefusedException {
        for (String member : List.of("valueString", "valueCode")) {
            Optional<String> text = extension.text(member);
            if (text.isPresent()) {
                return text;
            }
        }
        Optional<BigDecimal> integer = extension.number("valueInteger");
        if (integer.isPresent()) {
            return integer.map(BigDecimal::toPlainString);
        }
        Optional<Element> coding = extension.child("valueCoding");
        if (coding.isPresent()) {
            return coding.get().text("code");
        }
        return Concept.of(extension, "valueCodeableConcept", systems).codings().stream()
                .map(Coding::code)
                .findFirst();
    }
}
