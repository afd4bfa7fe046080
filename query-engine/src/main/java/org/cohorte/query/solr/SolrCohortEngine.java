package org.cohorte.query.solr;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.solr.common.util.NamedList;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.compile.CompiledRequest;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.compile.StateFacets;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.normal.Fingerprints;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Stratum;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.RequestValidator;

/** Answers requests from Solr, each in one round trip. Safe for several threads. */
public final class SolrCohortEngine implements CohortEngine {

    private final SolrGateway solr;
    private final RequestValidator validator;
    private final RequestCompiler compiler;
    private final Fingerprints fingerprints;
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
        this.compiler = new RequestCompiler(units, new Analytes());
        this.fingerprints = new Fingerprints(units);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public CountAnswer count(Request request, Scope scope, Optional<PatientSet> cohort) {
        long start = System.nanoTime();
        refuseInvalid(request);
        CompiledRequest compiled = compiler.count(request, scope, today());
        Facet facets = Facet.of(solr.search(compiled.json()));
        AnswerReader answer = new AnswerReader(facets);
        return new CountAnswer(
                answer.population(),
                answer.total(),
                answer.nodes(compiled),
                answer.demographics(compiled),
                answer.leftOut(compiled),
                AnswerReader.state(facets),
                Duration.ofNanos(System.nanoTime() - start),
                fingerprints.of(request));
    }

    @Override
    public PatientSet patients(Request request, Scope scope, Optional<PatientSet> cohort) {
        refuseInvalid(request);
        try (Stream<Integer> numbers = MemberPages.stream(solr, compiler, request, scope, today())) {
            return PatientSet.of(numbers.mapToInt(Integer::intValue));
        }
    }

    @Override
    public PatientSet within(PatientSet patients, Scope scope) {
        return patients(Request.everyone(), scope, Optional.empty()).and(patients);
    }

    @Override
    public List<Stratum> strata(PatientSet patients, Scope scope) {
        return List.of();
    }

    @Override
    public IndexState state() {
        NamedList<Object> answer = solr.search(StateFacets.request());
        return AnswerReader.state(Facet.of(answer));
    }

    private void refuseInvalid(Request request) {
        List<Problem> errors =
                validator.check(request).stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
