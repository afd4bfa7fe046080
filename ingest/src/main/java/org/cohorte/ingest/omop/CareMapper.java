package org.cohorte.ingest.omop;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Diagnoses, procedures, drugs, devices, specimens, notes and periods of observation. */
final class CareMapper {

    private static final Set<String> RANKS = Set.of("DP", "DR", "DAS", "DAD");

    /** Ranks of the concepts of domain Condition Status. */
    private static final Map<Long, String> RANK_OF_STATUS =
            Map.of(32901L, "DP", 32902L, "DP", 32903L, "DP", 32907L, "DAS", 32908L, "DAS", 32909L, "DAS");

    /** Types of record that say that a drug was given: of an EHR, in hospital, by a physician. */
    private static final Set<Long> GIVEN = Set.of(32818L, 38000179L, 38000180L, 43542358L, 581373L, 581452L);

    private final OmopTimes times;
    private final OmopCodes codes;
    private final VisitMapper visits;

    CareMapper(OmopTimes times, OmopCodes codes, VisitMapper visits) {
        this.times = times;
        this.codes = codes;
        this.visits = visits;
    }

    Mapped condition(Row row) throws RefusedException {
        EventBuilder event = event(Kinds.DIAGNOSIS, row.key(), row)
                .span(started(times.lasted(row, "condition")))
                .attribute(Fields.RANK, rank(row))
                .attribute(Fields.SOURCE, codes.name(row.concept("condition_type_concept_id")));
        return coded(event, row, "condition");
    }

    private static Optional<String> rank(Row row) throws RefusedException {
        Optional<String> written = row.text("condition_status_source_value")
                .map(value -> value.toUpperCase(Locale.ROOT))
                .filter(RANKS::contains);
        long status = row.concept("condition_status_concept_id");
        return written.or(() -> Optional.ofNullable(RANK_OF_STATUS.get(status)));
    }

    Mapped procedure(Row row) throws RefusedException {
        EventBuilder event = event(Kinds.PROCEDURE, row.key(), row)
                .span(times.happened(row, "procedure"))
                .attribute(Fields.SOURCE, codes.name(row.concept("procedure_type_concept_id")));
        return coded(event, row, "procedure");
    }

    /** An administration when its type says that it was given, else a prescription. */
    Mapped drug(Row row) throws RefusedException {
        boolean given = GIVEN.contains(row.concept("drug_type_concept_id"));
        EventBuilder event = event(given ? Kinds.ADMINISTRATION : Kinds.PRESCRIPTION, row.key(), row)
                .span(times.lasted(row, "drug_exposure"))
                .measure(quantity(row))
                .attribute(Fields.ROUTE, codes.words(row, "route_concept_id", "route_source_value"));
        return coded(event, row, "drug");
    }

    /** A number of which the row does not say what it counts is no dose. */
    private static Optional<Measure> quantity(Row row) throws RefusedException {
        Optional<BigDecimal> quantity = row.number("quantity");
        Optional<String> unit = row.text("dose_unit_source_value");
        if (quantity.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Measure(quantity.get(), unit, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Mapped device(Row row) throws RefusedException {
        return other(row, "device", "device", started(times.lasted(row, "device_exposure")));
    }

    Mapped specimen(Row row) throws RefusedException {
        return other(row, "specimen", "specimen", times.happened(row, "specimen"));
    }

    /** When the source had the person in sight: an event with a start and an end, coded by the type of the period. */
    Mapped observationPeriod(Row row) throws RefusedException {
        return other(row, "observationPeriod", "period_type", times.lasted(row, "observation_period"));
    }

    private static Span started(Span span) {
        return new Span(span.start(), Optional.empty());
    }

    private Mapped other(Row row, String category, String coded, Span span) throws RefusedException {
        EventBuilder event = event(Kinds.OTHER, category + "/" + row.key(), row)
                .span(span)
                .attribute(Fields.CATEGORY, Optional.of(category));
        return coded(event, row, coded);
    }

    Mapped note(Row row) throws RefusedException {
        Optional<String> text = row.text("note_text");
        Span span = times.happened(row, "note");
        if (text.isEmpty()) {
            return Mapped.none(NotEvent.NO_TEXT);
        }
        Optional<String> type =
                codes.name(row.concept("note_class_concept_id")).or(() -> row.text("note_source_value"));
        EventBuilder event = event(Kinds.DOCUMENT, row.key(), row)
                .span(span)
                .status(Optional.of("current"))
                .text(text)
                .attribute(Fields.DOCUMENT_TYPE, type)
                .attribute(Fields.TITLE, row.text("note_title").or(() -> type));
        codes.put(event, row, "note_class");
        return Mapped.of(event.build(), EnumSet.noneOf(Remark.class));
    }

    private EventBuilder event(String kind, String id, Row row) throws RefusedException {
        return new EventBuilder(kind, id, row.person()).stay(visits.stayOf(row));
    }

    private Mapped coded(EventBuilder event, Row row, String prefix) throws RefusedException {
        boolean any = codes.put(event, row, prefix);
        return Mapped.of(event.build(), any ? EnumSet.noneOf(Remark.class) : EnumSet.of(Remark.NO_CODE));
    }
}
