package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

/** FHIR DocumentReference. */
final class DocumentMapper implements ResourceMapper {

    private final FhirTimes times;
    private final CodeSystems systems;

    DocumentMapper(FhirTimes times, CodeSystems systems) {
        this.times = times;
        this.systems = systems;
    }

    @Override
    public Mapped map(Element document) throws RefusedException {
        String id = document.requiredText("id");
        String patient = References.requiredId(document, "subject", "Patient");
        String status = document.requiredText("status");
        String docStatus = document.text("docStatus").orElse("final");
        if (status.equals("entered-in-error") || docStatus.equals("entered-in-error")) {
            return Mapped.none(NotEvent.ENTERED_IN_ERROR);
        }
        if (!status.equals("current") && !status.equals("superseded")) {
            throw new RefusedException(Reason.INVALID_VALUE, document.path("status"), "is no status of a document");
        }
        Optional<Element> context = document.child("context");
        Concept type = Concept.of(document, "type", systems);
        List<Element> attachments = attachments(document);
        Optional<String> text = Attachments.text(attachments);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (text.isEmpty()) {
            remarks.add(Remark.NO_READABLE_TEXT);
        }
        return Mapped.of(
                new EventBuilder(Kinds.DOCUMENT, id, patient)
                        .stay(stay(context))
                        .span(span(document, context))
                        .coded(type.codings(), type.label())
                        .status(Optional.of(
                                status.equals("current") && docStatus.equals("preliminary") ? "draft" : status))
                        .text(text)
                        .attribute(Fields.DOCUMENT_TYPE, type.words())
                        .attribute(Fields.TITLE, title(document, attachments, type))
                        .build(),
                remarks);
    }

    private static List<Element> attachments(Element document) throws RefusedException {
        List<Element> attachments = new ArrayList<>();
        for (Element content : document.items("content")) {
            content.child("attachment").ifPresent(attachments::add);
        }
        return attachments;
    }

    private static Optional<String> stay(Optional<Element> context) throws RefusedException {
        Optional<Element> first =
                context.isEmpty() ? Optional.empty() : context.get().first("encounter");
        return first.isEmpty() ? Optional.empty() : References.id(first.get(), "Encounter");
    }

    private Span span(Element document, Optional<Element> context) throws RefusedException {
        Span written = new Span(times.moment(document, "date"), Optional.empty());
        Span period = context.isEmpty() ? Span.NONE : times.period(context.get(), "period");
        Span span = new Span(written.or(period).start(), Optional.empty());
        times.checkPast(span.start(), () -> document.path("date"));
        return span;
    }

    private static Optional<String> title(Element document, List<Element> attachments, Concept type)
            throws RefusedException {
        for (Element attachment : attachments) {
            Optional<String> title = attachment.text("title");
            if (title.isPresent()) {
                return title;
            }
        }
        Optional<String> description = document.text("description");
        return description.isPresent() ? description : type.label();
    }
}
