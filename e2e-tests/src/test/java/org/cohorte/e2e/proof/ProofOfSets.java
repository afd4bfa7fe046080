package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Stratum;
import org.cohorte.query.scope.Scope;

/** What the engine says of sets of patients, held against the naive evaluator. */
final class ProofOfSets {

    private static final UUID COHORT = new UUID(1, 2);

    private final NaiveEvaluator naive;
    private final CohortEngine engine;
    private final Map<String, Integer> numbers;
    private final Map<Integer, SourcePatient> patients;

    /** @param numbers number of each patient by source identifier */
    ProofOfSets(NaiveEvaluator naive, CohortEngine engine, Map<String, Integer> numbers) {
        this.naive = naive;
        this.engine = engine;
        this.numbers = Map.copyOf(numbers);
        Map<Integer, String> sourceIds = new HashMap<>();
        numbers.forEach((sourceId, number) -> sourceIds.put(number, sourceId));
        this.patients = NaiveNames.byNumber(naive.hospital(), sourceIds);
    }

    /** A request inside a cohort finds what it finds anywhere, as far as it is of the cohort. */
    void insideACohort(Request request, PatientSet members, Scope scope) {
        Population population = new Population(request.population().units(), Optional.of(COHORT));
        Request inside = request.withPopulation(population);
        NamedSets named = NaiveNames.of(request, patients);
        Map<UUID, PatientSet> cohorts = new HashMap<>(named.cohorts());
        cohorts.put(COHORT, members);
        NamedSets sets = new NamedSets(cohorts, named.lists());
        PatientSet expected = set(naive.members(request, scope)).and(members);
        assertThat(engine.patients(inside, scope, sets))
                .as("%s in %s", request, scope)
                .isEqualTo(expected);
        CountAnswer answer = engine.count(inside, scope, sets);
        assertThat(answer.total()).isEqualTo(expected.size());
        assertThat(answer.population())
                .isEqualTo(set(naive.population(request, scope)).and(members).size());
    }

    /** The scope cuts a set, and the strata of what is left are its parts. */
    void strataAddUp(PatientSet members, Scope scope) {
        PatientSet covered = set(naive.population(Request.everyone(), scope)).and(members);
        assertThat(engine.within(members, scope)).as("%s", scope).isEqualTo(covered);
        PatientSet left = covered;
        for (Stratum stratum : engine.strata(members, scope)) {
            assertThat(stratum.patients().isEmpty()).isFalse();
            assertThat(stratum.patients().without(left)).isEqualTo(PatientSet.none());
            left = left.without(stratum.patients());
            belong(stratum);
        }
        assertThat(left).isEqualTo(PatientSet.none());
    }

    private void belong(Stratum stratum) {
        List<SourcePatient> patients = naive.hospital().patients().stream()
                .map(file -> file.patient())
                .filter(patient -> stratum.patients().contains(number(patient.sourceId())))
                .toList();
        assertThat(patients).hasSize(stratum.patients().size()).allSatisfy(patient -> {
            assertThat(patient.sex()).isEqualTo(stratum.sex());
            OptionalInt age = age(patient);
            assertThat(age.isPresent()).isEqualTo(stratum.from().isPresent());
            age.ifPresent(years -> assertThat(years)
                    .isBetween(stratum.from().orElseThrow(), stratum.to().orElse(Integer.MAX_VALUE)));
        });
    }

    private OptionalInt age(SourcePatient patient) {
        Optional<LocalDate> birth = NaiveEvaluator.day(patient.birth());
        Optional<LocalDate> on = naive.todayOrAtDeath(patient);
        return birth.isPresent() && on.isPresent()
                ? NaiveCalendar.completedYears(birth.get(), on.get())
                : OptionalInt.empty();
    }

    private PatientSet set(Set<String> sourceIds) {
        return PatientSet.of(sourceIds.stream().mapToInt(this::number));
    }

    private int number(String sourceId) {
        return Optional.ofNullable(numbers.get(sourceId)).orElseThrow();
    }
}
