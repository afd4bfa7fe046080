package org.cohorte.ingest.fhir;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

/**
 * FHIR DiagnosticReport: its text is a document, unless the same text came as a DocumentReference. Its results are
 * Observations of their own.
 */
final class ReportMapper implements ResourceMapper {

    private final FhirTimes times;
    private final CodeSystems systems;
    private final TextsSeen texts;

    ReportMapper(FhirTimes times, CodeSystems systems, TextsSeen texts) {
        this.times = times;
        this.systems = systems;
        this.texts = texts;
    }

    @Override
    public Mapped map(Element report) throws RefusedException {
        String id = report.requiredText("id");
        String patient = References.requiredId(report, "subject", "Patient");
        String status = report.requiredText("status");
        Optional<String> indexStatus = Optional.of("current");
        switch (status) {
            case "entered-in-error" -> {
                return Mapped.none(NotEvent.ENTERED_IN_ERROR);
            }
            case "cancelled" -> {
                return Mapped.none(NotEvent.CANCELLED);
            }
            case "registered", "partial", "preliminary" -> indexStatus = Optional.of("draft");
            case "final", "amended", "corrected", "appended", "unknown" -> {}
            default ->
                throw new RefusedException(Reason.INVALID_VALUE, report.path("status"), "is no status of a report");
        }
        Optional<String> text = Attachments.text(report.items("presentedForm"));
        if (text.isEmpty()) {
            text = report.text("conclusion");
        }
        if (text.isEmpty()) {
            return Mapped.none(NotEvent.NO_TEXT);
        }
        if (texts.contains(patient, text.get())) {
            return Mapped.none(NotEvent.SAME_TEXT);
        }
        Concept code = Concept.of(report, "code", systems);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        return Mapped.of(
                new EventBuilder(Kinds.DOCUMENT, "DiagnosticReport/" + id, patient)
                        .stay(References.id(report, "encounter", "Encounter"))
                        .span(span(report))
                        .coded(code.codings(), code.label())
                        .status(indexStatus)
                        .text(text)
                        .attribute(Fields.DOCUMENT_TYPE, code.words())
                        .attribute(Fields.TITLE, code.label())
                        .build(),
                remarks);
    }

    private Span span(Element report) throws RefusedException {
        Span effective = times.span(report, "effective");
        Span span = effective.or(new Span(times.moment(report, "issued"), Optional.empty()));
        times.checkPast(span.start(), () -> report.path("effective[x]"));
        return new Span(span.start(), Optional.empty());
    }
}
