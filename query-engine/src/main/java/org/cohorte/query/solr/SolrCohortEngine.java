package org.cohorte.query.solr;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.compile.CompiledPlan;
import org.cohorte.query.compile.CompiledRequest;
import org.cohorte.query.compile.PatientQueries;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.compile.StateFacets;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.CostException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.links.LinkedGroups;
import org.cohorte.query.normal.Fingerprints;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Stratum;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.RequestValidator;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests from Solr, each in one round trip. Safe for several threads. */
public final class SolrCohortEngine implements CohortEngine {

    private final SolrGateway solr;
    private final RequestValidator validator;
    private final RequestCompiler compiler;
    private final Fingerprints fingerprints;
    private final AbsentCodes absentCodes = new AbsentCodes();
    private final Clock clock;
    private final ZoneId zone;

    /**
     * An engine over an index.
     *
     * @param clock tells the moment
     * @param zone  the hospital's, which tells the day of that moment
     */
    public SolrCohortEngine(SolrGateway solr, Units units, RequestValidator validator, Clock clock, ZoneId zone) {
        this.solr = solr;
        this.validator = validator;
        this.compiler = new RequestCompiler(units, new Analytes(), zone);
        this.fingerprints = new Fingerprints(units);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public CountAnswer count(Request request, Scope scope, NamedSets sets) {
        long start = System.nanoTime();
        List<Problem> advice = new ArrayList<>(refuseInvalid(request, sets));
        List<Code> codes = absentCodes.lookFor(request, scope);
        CompiledRequest compiled = compiler.count(request, scope, today(), sets, codes);
        Facet facets = facets(compiled.json(), request);
        AnswerReader answer = new AnswerReader(facets);
        advice.addAll(absentCodes.advice(request, scope, codes, facets));
        return new CountAnswer(
                        answer.population(),
                        answer.total(),
                        answer.nodes(compiled),
                        answer.demographics(compiled),
                        answer.leftOut(compiled),
                        AnswerReader.state(facets),
                        Duration.ofNanos(System.nanoTime() - start),
                        fingerprints.of(request))
                .withAdvice(advice);
    }

    @Override
    public long total(Request request, Scope scope) {
        refuseInvalid(request, NamedSets.none());
        return facets(compiler.total(request, scope, today()), request).count(RequestCompiler.TOTAL);
    }

    @Override
    public PatientSet patients(Request request, Scope scope, NamedSets sets) {
        refuseInvalid(request, sets);
        return facets(compiler.patients(request, scope, today(), sets), request).patients(PatientQueries.PATIENTS);
    }

    @Override
    public Plan plan(Request request, Scope scope, NamedSets sets) {
        refuseInvalid(request, sets);
        CompiledPlan compiled = compiler.plan(request, scope, today(), sets);
        boolean figures = scope.reading() != Scope.Reading.COUNTS;
        List<Plan.Part> parts = compiled.parts().stream()
                .map(part -> new Plan.Part(
                        part.name(), part.nodes(), part.query(), figures ? Optional.of(timed(part)) : Optional.empty()))
                .toList();
        return new Plan(compiled.request(), compiled.rules(), parts, fingerprints.of(request));
    }

    private Plan.Figures timed(CompiledPlan.Part part) {
        long start = System.nanoTime();
        long patients = facets(part.json()).count(part.name());
        return new Plan.Figures(patients, Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public PatientSet within(PatientSet patients, Scope scope) {
        return facets(PatientQueries.within(patients, scope)).patients(PatientQueries.PATIENTS);
    }

    @Override
    public List<Stratum> strata(PatientSet patients, Scope scope) {
        return StrataReader.read(facets(PatientQueries.strata(patients, scope, today())));
    }

    @Override
    public IndexState state() {
        return AnswerReader.state(facets(StateFacets.request()));
    }

    /** Tells of links that cost too much which group asks for them, when but one does. */
    private Facet facets(ObjectNode json, Request request) {
        try {
            return facets(json);
        } catch (CostException e) {
            boolean ofTime = e.problem().code().equals(ProblemCodes.LIMIT_OF_TIME);
            throw ofTime ? e : e.at(LinkedGroups.only(request));
        }
    }

    private Facet facets(ObjectNode json) {
        return Facet.of(solr.search(json));
    }

    /** The warnings of a request that can be answered. */
    private List<Problem> refuseInvalid(Request request, NamedSets sets) {
        List<Problem> found = validator.check(request);
        List<Problem> errors = Stream.concat(
                        found.stream().filter(Problem::isError), Unresolved.problems(request, sets).stream())
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return found;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
