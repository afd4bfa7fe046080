package org.cohorte.query.compile;

import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * One criterion as a query on patient documents. Scope, population and exclusion are applied apart, so that the same
 * criterion of any user is the same query, and is found in the cache.
 */
final class LeafCompiler {

    private final LocalDate today;
    private final Values values;
    private final NamedSets sets;
    private final EventQueries kinds;

    LeafCompiler(LocalDate today, Values values, NamedSets sets) {
        this.today = today;
        this.values = values;
        this.sets = sets;
        this.kinds = new EventQueries(values);
    }

    Query patients(Criterion criterion) {
        return switch (criterion) {
            case PatientCriterion patient -> patient(patient);
            case CohortCriterion cohort -> members(sets.cohort(cohort.cohort()), cohort);
            case RequestCriterion request -> throw unresolved(request);
            case EventCriterion event -> counted(events(event), event.options().occurrences());
        };
    }

    /** Events of the criterion whose number its value condition cannot judge; empty without such a condition. */
    Optional<Query> notJudged(EventCriterion event) {
        return event.value()
                .map(condition -> kinds.events(event)
                        .must(new Query.Exists(Fields.RAW_VALUE))
                        .mustNot(values.judged(condition, event.codes()))
                        .build());
    }

    private static Query members(Optional<PatientSet> patients, Criterion criterion) {
        return new Query.Members(patients.orElseThrow(() -> unresolved(criterion)));
    }

    private static IllegalArgumentException unresolved(Criterion criterion) {
        return new IllegalArgumentException("nobody brought along what " + criterion.id() + " names");
    }

    private Query patient(PatientCriterion patient) {
        Query.Clauses clauses = EventQueries.kind(Kinds.PATIENT).anyOf(Fields.SEX, IndexWords.of(patient.sexes()));
        patient.age()
                .ifPresent(age -> clauses.must(patient.ageOn()
                        .map(day -> Ages.on(day, age))
                        .orElseGet(() -> Ages.todayOrAtDeath(today, age))));
        patient.birth().ifPresent(birth -> clauses.must(Dates.day(Fields.BIRTH_DAY, birth)));
        patient.vitalStatus().ifPresent(status -> vitalStatus(clauses, status));
        patient.death().ifPresent(death -> clauses.must(Dates.day(Fields.DEATH_DAY, death)));
        patient.identifiers().ifPresent(list -> clauses.must(members(sets.list(patient.id()), patient)));
        return clauses.anyOf(Fields.AREA, patient.areas()).build();
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

    private Query events(EventCriterion event) {
        Query.Clauses clauses = kinds.events(event);
        event.value().ifPresent(value -> clauses.must(values.matching(value, event.codes())));
        return clauses.build();
    }
}
