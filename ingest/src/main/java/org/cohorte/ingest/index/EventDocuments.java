package org.cohorte.ingest.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.mentions.Mentions;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.nomenclature.CodesMet;
import org.cohorte.query.units.Units;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.mentions.Span;

/** Documents of events. */
final class EventDocuments {

    /** Kinds whose text is there to be read; that of the others is a result in words. */
    private static final Set<String> READ = Set.of(Kinds.DOCUMENT, Kinds.IMAGING, Kinds.SERIES);

    private final UnitPlaces places;
    private final CodesMet codes;
    private final MeasureUnits measures;
    private final DetailFields details;

    EventDocuments(UnitPlaces places, CodesMet codes, Units units) {
        this.places = places;
        this.codes = codes;
        this.measures = new MeasureUnits(units);
        this.details = new DetailFields(codes, units);
    }

    SolrInputDocument event(SourceEvent event, PatientRef patient, Optional<StayRef> stay) {
        Document document = new Document(
                        DocumentIds.event(patient.number(), event.kind(), event.sourceId()), event.kind())
                .put(Fields.PATIENT, patient.number())
                .put(Fields.OWN_NUMBER, patient.givenUp())
                .put(Fields.SOURCE_ID, event.sourceId())
                .put(Fields.STATUS, event.status())
                .text(Fields.LABEL, event.label());
        stay.ifPresent(s -> document.put(Fields.STAY, s.number()));
        event.attributes().forEach((field, value) -> putAttribute(document, field, value));
        putTime(document, event, patient, stay);
        putUnit(document, event, stay);
        putCodes(document, event);
        putResult(document, event);
        details.put(document, event);
        putMentions(document, event);
        return document.finished();
    }

    /** Under the type of the field: the fingerprint of what is read back from the index must be that of what was written. */
    private static void putAttribute(Document document, String field, String value) {
        switch (field) {
            case Fields.TITLE -> document.text(field, Optional.of(value));
            case Fields.SERIES_COUNT, Fields.IMAGE_COUNT -> document.put(field, Integer.parseInt(value));
            case Fields.HAS_REPORT -> document.put(field, Boolean.parseBoolean(value));
            default -> document.put(field, value);
        }
    }

    private static void putTime(Document document, SourceEvent event, PatientRef patient, Optional<StayRef> stay) {
        Optional<Moment> time = event.time();
        if (time.isEmpty() && event.kind().equals(Kinds.DIAGNOSIS)) {
            time = stay.flatMap(StayRef::start);
            if (time.isPresent()) {
                document.put(Fields.DATE_FROM_STAY, true);
            }
        }
        document.moment(time).end(event.end());
        if (event.kind().equals(Kinds.MOVEMENT)) {
            document.length(time, event.end());
        }
        Ages.put(document, patient.birthDay(), time.map(Moment::day));
    }

    private void putUnit(Document document, SourceEvent event, Optional<StayRef> stay) {
        Optional<String> unit = event.unitSourceId().flatMap(places::number).or(() -> stay.flatMap(StayRef::unit));
        unit.ifPresent(u -> document.put(Fields.UNIT, u).all(Fields.UNITS, places.path(u)));
    }

    private void putCodes(Document document, SourceEvent event) {
        List<Coding> codings = event.codings();
        if (codings.isEmpty()) {
            return;
        }
        if (event.kind().equals(Kinds.FORM)) {
            document.put(Fields.CODE, codings.getFirst().token()).all(Fields.CODES, details.formCodes(event));
            return;
        }
        document.put(Fields.CODE, codings.getFirst().token());
        if (codings.size() == 1) {
            document.all(Fields.CODES, codes.tokens(codings.getFirst()));
            return;
        }
        Set<String> all = new LinkedHashSet<>();
        codings.forEach(coding -> all.addAll(codes.tokens(coding)));
        document.all(Fields.CODES, all);
    }

    private void putResult(Document document, SourceEvent event) {
        event.measure()
                .ifPresent(measure ->
                        putMeasure(document, measure, event.attributes().containsKey(Fields.ABNORMAL)));
        event.valueCode().ifPresent(code -> {
            document.put(Fields.VALUE_CODE, code.token()).all(Fields.VALUE_CODES, codes.tokens(code));
        });
        document.text(READ.contains(event.kind()) ? Fields.TEXT : Fields.VALUE_TEXT, event.text());
    }

    /** Where a report does not affirm what it says; the index makes of it what affirmed mentions are searched in. */
    private static void putMentions(Document document, SourceEvent event) {
        if (event.kind().equals(Kinds.DOCUMENT)) {
            Optional<String> title = Optional.ofNullable(event.attributes().get(Fields.TITLE));
            document.text(Fields.TITLE_NOT_AFFIRMED, title.flatMap(EventDocuments::notAffirmed));
            document.text(Fields.TEXT_NOT_AFFIRMED, event.text().flatMap(EventDocuments::notAffirmed));
        }
    }

    private static Optional<String> notAffirmed(String text) {
        return Optional.of(Mentions.notAffirmed(text))
                .filter(spans -> !spans.isEmpty())
                .map(Span::write);
    }

    private void putMeasure(Document document, Measure measure, boolean judged) {
        document.put(Fields.RAW_VALUE, measure.value().doubleValue());
        document.put(Fields.RAW_UNIT, measure.unit());
        document.put(Fields.COMPARATOR, measure.comparator());
        measure.low().ifPresent(low -> document.put(Fields.REFERENCE_LOW, low.doubleValue()));
        measure.high().ifPresent(high -> document.put(Fields.REFERENCE_HIGH, high.doubleValue()));
        measures.toBase(measure).ifPresent(base -> {
            document.put(Fields.VALUE, base.value().doubleValue());
            document.put(Fields.DIMENSION, base.dimension());
        });
        if (!judged) {
            document.put(Fields.ABNORMAL, Abnormal.of(measure));
        }
    }
}
