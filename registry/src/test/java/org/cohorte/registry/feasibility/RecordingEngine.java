package org.cohorte.registry.feasibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Stratum;
import org.cohorte.query.scope.Scope;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Stands at the boundary of the module, which knows no index: answers fixed figures and keeps what reached it. The end-to-end
 * tests put the real engine in its place.
 */
final class RecordingEngine implements CohortEngine {

    static final String FINGERPRINT = "0".repeat(64);

    /** What reached the engine. */
    record Call(Request request, Scope scope, NamedSets sets) {

        Call(Request request, Scope scope) {
            this(request, scope, NamedSets.none());
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final long total;
    private final List<Integer> members;
    private Optional<EngineException> failure = Optional.empty();
    private Optional<PatientSet> seen = Optional.empty();

    RecordingEngine(long total, List<Integer> members) {
        this.total = total;
        this.members = members;
    }

    void failWith(EngineException exception) {
        failure = Optional.of(exception);
    }

    /** Makes a scope cover these patients alone. */
    void sees(PatientSet patients) {
        seen = Optional.of(patients);
    }

    Call last() {
        return calls.getLast();
    }

    List<Call> calls() {
        return calls;
    }

    @Override
    public CountAnswer count(Request request, Scope scope, NamedSets sets) {
        calls.add(new Call(request, scope, sets));
        failure.ifPresent(e -> {
            throw e;
        });
        Demographics demographics =
                new Demographics(total, 0, 0, total, 0, List.of(), 0, List.of(), List.of(), List.of());
        return new CountAnswer(total, total, List.of(), demographics, List.of(), state(), Duration.ZERO, FINGERPRINT);
    }

    @Override
    public PatientSet patients(Request request, Scope scope, NamedSets sets) {
        calls.add(new Call(request, scope, sets));
        return PatientSet.of(members.stream().mapToInt(Integer::intValue));
    }

    @Override
    public Plan plan(Request request, Scope scope, NamedSets sets) {
        calls.add(new Call(request, scope, sets));
        Plan.Part whole = new Plan.Part(
                "total",
                List.of(),
                JsonNodeFactory.instance.objectNode(),
                Optional.of(new Plan.Figures(total, Duration.ZERO)));
        return new Plan(request, List.of(), List.of(whole), FINGERPRINT);
    }

    @Override
    public PatientSet within(PatientSet patients, Scope scope) {
        return seen.map(patients::and).orElse(patients);
    }

    @Override
    public List<Stratum> strata(PatientSet patients, Scope scope) {
        return List.of();
    }

    @Override
    public IndexState state() {
        return new IndexState(1, Instant.EPOCH, total, total, total);
    }
}
