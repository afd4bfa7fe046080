package org.cohorte.query.compile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MeasuredCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.query.criteria.VitalSignCriterion;
import org.cohorte.query.text.TextParser;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * One criterion as a query on patient documents. Scope, population and exclusion are applied apart, so that the same
 * criterion of any user is the same query, and is found in the cache.
 */
final class LeafCompiler {

    private static final String PLANNED = "planned";
    private static final String CANCELLED = "cancelled";
    private static final String DRAFT = "draft";
    private static final String NOT_VALIDATED = "notValidated";

    private final LocalDate today;
    private final Values values;

    LeafCompiler(LocalDate today, Values values) {
        this.today = today;
        this.values = values;
    }

    Query patients(Criterion criterion) {
        return switch (criterion) {
            case PatientCriterion patient -> patient(patient);
            case EventCriterion event -> counted(events(event), event.options().occurrences());
        };
    }

    /** Results of the criterion's analytes whose number its value condition cannot judge. */
    Optional<Query> notJudged(MeasuredCriterion measured) {
        return measured
                .value()
                .map(condition -> measured(measured, Optional.empty())
                        .must(new Query.Exists(Fields.RAW_VALUE))
                        .mustNot(values.judged(condition, measured.codes()))
                        .build());
    }

    private Query patient(PatientCriterion patient) {
        Query.Clauses clauses = kind(Kinds.PATIENT).anyOf(Fields.SEX, IndexWords.of(patient.sexes()));
        patient.age()
                .ifPresent(age -> clauses.must(patient.ageOn()
                        .map(day -> Ages.on(day, age))
                        .orElseGet(() -> Ages.todayOrAtDeath(today, age))));
        patient.birth().ifPresent(birth -> clauses.must(Dates.day(Fields.BIRTH_DAY, birth)));
        patient.vitalStatus().ifPresent(status -> vitalStatus(clauses, status));
        patient.death().ifPresent(death -> clauses.must(Dates.day(Fields.DEATH_DAY, death)));
        return clauses.build();
    }

    private static void vitalStatus(Query.Clauses clauses, PatientCriterion.VitalStatus status) {
        Query dead = Query.term(Fields.DECEASED, "true");
        switch (status) {
            case DECEASED -> clauses.must(dead);
            case ALIVE -> clauses.mustNot(dead);
        }
    }

    private static Query counted(Query events, Occurrences occurrences) {
        return new Query.Patients(events, IndexWords.of(occurrences.counted()), occurrences.min(), occurrences.max());
    }

    private Query events(EventCriterion criterion) {
        return switch (criterion) {
            case StayCriterion stay -> stay(stay).build();
            case DiagnosisCriterion diagnosis ->
                coded(Kinds.DIAGNOSIS, diagnosis.codes(), diagnosis.options())
                        .anyOf(Fields.RANK, diagnosis.ranks())
                        .anyOf(Fields.SOURCE, diagnosis.sources())
                        .build();
            case ProcedureCriterion procedure ->
                coded(Kinds.PROCEDURE, procedure.codes(), procedure.options())
                        .anyOf(Fields.SOURCE, procedure.sources())
                        .build();
            case MeasuredCriterion measured ->
                measured(measured, measured.value().map(value -> values.matching(value, measured.codes())))
                        .build();
            case PrescriptionCriterion prescription ->
                prescription(prescription).build();
            case DocumentCriterion document -> document(document).build();
        };
    }

    private Query.Clauses stay(StayCriterion stay) {
        Query.Clauses clauses = options(kind(Kinds.STAY), stay.options());
        stayFields(clauses, stay.types(), stay.statuses(), stay.end());
        length(clauses, stay.lengthMin(), stay.lengthMax());
        stay.died().ifPresent(died -> died(clauses, died));
        return clauses;
    }

    private static void length(Query.Clauses clauses, OptionalInt min, OptionalInt max) {
        min.ifPresent(days -> clauses.must(Query.atLeast(Fields.LENGTH_DAYS, days)));
        max.ifPresent(days -> clauses.must(Query.atMost(Fields.LENGTH_DAYS, days)));
    }

    private static void died(Query.Clauses clauses, boolean died) {
        Query dead = Query.term(Fields.DIED, "true");
        if (died) {
            clauses.must(dead);
        } else {
            clauses.mustNot(dead);
        }
    }

    private static void stayFields(
            Query.Clauses clauses, Set<StayType> types, Set<StayStatus> statuses, Optional<DateRange> end) {
        clauses.anyOf(Fields.STAY_TYPE, IndexWords.of(types));
        if (statuses.isEmpty()) {
            clauses.mustNot(Query.terms(Fields.STATUS, List.of(PLANNED, CANCELLED)));
        } else {
            clauses.anyOf(Fields.STATUS, IndexWords.of(statuses));
        }
        end.ifPresent(range -> clauses.must(Dates.day(Fields.END_DAY, range)));
    }

    private Query.Clauses measured(MeasuredCriterion measured, Optional<Query> value) {
        Query.Clauses clauses = switch (measured) {
            case LaboratoryCriterion laboratory -> laboratory(laboratory);
            case VitalSignCriterion sign -> coded(Kinds.VITAL, sign.codes(), sign.options());
        };
        value.ifPresent(clauses::must);
        return clauses.anyOf(Fields.ABNORMAL, IndexWords.of(measured.abnormal()));
    }

    private Query.Clauses laboratory(LaboratoryCriterion laboratory) {
        Query.Clauses clauses = coded(Kinds.LABORATORY, laboratory.codes(), laboratory.options());
        return laboratory.includeNotValidated()
                ? clauses
                : clauses.mustNot(Query.term(Fields.STATUS, NOT_VALIDATED));
    }

    private Query.Clauses prescription(PrescriptionCriterion prescription) {
        Query.Clauses clauses = coded(Kinds.PRESCRIPTION, prescription.codes(), prescription.options())
                .anyOf(Fields.ROUTE, prescription.routes());
        prescription.end().ifPresent(end -> clauses.must(Dates.day(Fields.END_DAY, end)));
        return clauses;
    }

    private Query.Clauses document(DocumentCriterion document) {
        Query.Clauses clauses = options(kind(Kinds.DOCUMENT), document.options())
                .anyOf(Fields.DOCUMENT_TYPE, document.types())
                .mustNot(Query.terms(Fields.STATUS, List.of(PLANNED, DRAFT)));
        if (!document.text().isBlank()) {
            clauses.must(Texts.of(TextParser.parse(document.text()), document.where()));
        }
        return clauses;
    }

    private Query.Clauses coded(String kind, Collection<Code> codes, EventOptions options) {
        Query.Clauses clauses = kind(kind)
                .anyOf(Fields.CODES, codes.stream().map(Code::token).toList())
                .mustNot(Query.term(Fields.STATUS, PLANNED));
        return options(clauses, options);
    }

    private Query.Clauses options(Query.Clauses clauses, EventOptions options) {
        options.date().ifPresent(date -> clauses.must(Dates.event(date, options.includeUndated())));
        options.ageAtEvent().ifPresent(age -> clauses.must(Ages.atEvent(age)));
        clauses.anyOf(Fields.UNITS, options.units());
        options.stay()
                .filter(conditions -> !conditions.isEmpty())
                .ifPresent(conditions -> clauses.must(new Query.InStay(bearing(conditions))));
        return clauses;
    }

    private static Query bearing(StayConditions stay) {
        Query.Clauses clauses = kind(Kinds.STAY);
        stayFields(clauses, stay.types(), stay.statuses(), stay.end());
        clauses.anyOf(Fields.UNITS, stay.units());
        stay.start().ifPresent(start -> clauses.must(Dates.event(start, false)));
        stay.ageAtStart().ifPresent(age -> clauses.must(Ages.atEvent(age)));
        return clauses.build();
    }

    private static Query.Clauses kind(String kind) {
        return new Query.Clauses().must(Query.term(Fields.KIND, kind));
    }
}
