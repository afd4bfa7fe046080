package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR ImagingStudy: the study, and each of its series, which bears what its study says. Read after the reports. */
final class ImagingStudyMapper implements ResourceMapper {

    private static final Statuses STATUSES = new Statuses(
            Set.of("available", "unknown"),
            Set.of("registered"),
            Map.of("entered-in-error", NotEvent.ENTERED_IN_ERROR, "cancelled", NotEvent.CANCELLED));

    private final FhirTimes times;
    private final CodeSystems systems;
    private final StudiesReported reported;

    ImagingStudyMapper(FhirTimes times, CodeSystems systems, StudiesReported reported) {
        this.times = times;
        this.systems = systems;
        this.reported = reported;
    }

    /** What a series takes from its study. */
    private record Study(
            String id,
            String patient,
            Optional<String> stay,
            Span span,
            boolean planned,
            Concept procedure,
            List<String> uids,
            Optional<String> seriesCount,
            boolean report) {

        EventBuilder event(String kind, String eventId) {
            return new EventBuilder(kind, eventId, patient)
                    .stay(stay)
                    .coded(procedure.codings(), procedure.label())
                    .planned(planned)
                    .attribute(Fields.SERIES_COUNT, seriesCount)
                    .attribute(Fields.HAS_REPORT, report ? Optional.of("true") : Optional.empty());
        }
    }

    @Override
    public Mapped map(Element resource) throws RefusedException {
        String id = resource.requiredText("id");
        String patient = References.requiredId(resource, "subject", "Patient");
        String status = resource.requiredText("status");
        Optional<NotEvent> notEvent = STATUSES.notEvent(resource, status);
        if (notEvent.isPresent()) {
            return Mapped.none(notEvent.get());
        }
        Span span = new Span(times.moment(resource, "started"), Optional.empty());
        boolean planned = STATUSES.isPlanned(status);
        if (!planned) {
            times.checkPast(span.start(), () -> resource.path("started"));
        }
        List<Element> series = resource.items("series");
        Optional<String> seriesCount = count(resource, "numberOfSeries", series.size());
        Study study = new Study(
                id,
                patient,
                References.id(resource, "encounter", "Encounter"),
                span,
                planned,
                procedure(resource),
                uids(resource),
                seriesCount,
                reported.contains(id));
        List<SourceEvent> events = new ArrayList<>();
        Set<String> modalities = new LinkedHashSet<>(modalities(resource.items("modality")));
        Set<String> sites = new LinkedHashSet<>();
        int images = 0;
        int number = 0;
        for (Element one : series) {
            number++;
            modalities.addAll(modalities(one.child("modality").stream().toList()));
            site(one).ifPresent(sites::add);
            images += count(one, "numberOfInstances", one.items("instance").size())
                    .map(Integer::parseInt)
                    .orElse(0);
            events.add(series(study, one, id + "#" + number));
        }
        events.addFirst(study.event(Kinds.IMAGING, id)
                .span(span)
                .list(Fields.MODALITIES, List.copyOf(modalities))
                .list(Fields.BODY_SITES, List.copyOf(sites))
                .list(Fields.UIDS, study.uids())
                .attribute(Fields.IMAGE_COUNT, count(resource, "numberOfInstances", images))
                .attribute(Fields.TITLE, resource.text("description"))
                .build());
        return Mapped.of(events, EnumSet.noneOf(Remark.class));
    }

    private SourceEvent series(Study study, Element series, String id) throws RefusedException {
        Span own = new Span(times.moment(series, "started"), Optional.empty());
        if (!study.planned()) {
            times.checkPast(own.start(), () -> series.path("started"));
        }
        List<String> uids = new ArrayList<>(study.uids());
        series.text("uid").ifPresent(uids::add);
        return study.event(Kinds.SERIES, id)
                .span(own.or(study.span()))
                .list(
                        Fields.MODALITIES,
                        modalities(series.child("modality").stream().toList()))
                .list(Fields.BODY_SITES, site(series).stream().toList())
                .list(Fields.UIDS, uids)
                .attribute(
                        Fields.IMAGE_COUNT,
                        count(
                                series,
                                "numberOfInstances",
                                series.items("instance").size()))
                .attribute(Fields.TITLE, series.text("description"))
                .text(protocol(series))
                .build();
    }

    /** The protocol is an extension of the French profiles; its words are searched like the description. */
    private static Optional<String> protocol(Element series) throws RefusedException {
        for (Element extension : series.items("extension")) {
            if (extension.text("url").orElse("").toLowerCase(Locale.ROOT).contains("protocol")) {
                return extension.text("valueString");
            }
        }
        return Optional.empty();
    }

    /** The number that is written, else the one that was counted. */
    private static Optional<String> count(Element element, String member, int counted) throws RefusedException {
        return element.number(member)
                .map(number -> String.valueOf(number.intValue()))
                .or(() -> counted > 0 ? Optional.of(String.valueOf(counted)) : Optional.empty());
    }

    private Concept procedure(Element study) throws RefusedException {
        List<Coding> codings = new ArrayList<>();
        Optional<String> label = study.text("description");
        for (Element code : study.items("procedureCode")) {
            Concept concept = Concept.of(code, systems);
            codings.addAll(concept.codings());
            label = label.or(concept::label);
        }
        return new Concept(codings.stream().distinct().toList(), label);
    }

    /** DICOM identifiers: of the study by its identifier, without {@code urn:oid:}. */
    private static List<String> uids(Element study) throws RefusedException {
        List<String> uids = new ArrayList<>();
        for (Element identifier : study.items("identifier")) {
            identifier
                    .text("value")
                    .map(value -> value.replaceFirst("^urn:oid:", ""))
                    .ifPresent(uids::add);
        }
        return uids;
    }

    private static List<String> modalities(List<Element> codings) throws RefusedException {
        List<String> codes = new ArrayList<>();
        for (Element coding : codings) {
            coding.text("code").ifPresent(codes::add);
        }
        return codes;
    }

    private static Optional<String> site(Element series) throws RefusedException {
        Optional<Element> site = series.child("bodySite");
        if (site.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> words = site.get().text("display");
        return words.isPresent() ? words : site.get().text("code");
    }
}
