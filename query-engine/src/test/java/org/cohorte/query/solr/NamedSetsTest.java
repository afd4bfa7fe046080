package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.CodeCatalogue;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.solr.Fields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cohorts and lists of identifiers as criteria: six patients, of whom the sixth is opposed. */
class NamedSetsTest {

    @RegisterExtension
    static final SolrNodeExtension SOLR = new SolrNodeExtension();

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2018-02-28T23:30:00Z"), PARIS);
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);
    private static final Scope UNIT = Scope.ofUnits(java.util.Set.of("4"), Scope.Reading.NOMINATIVE, false);

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final NamedSets SETS = new NamedSets(
            Map.of(ONE, PatientSet.of(1, 2, 4, 6, 77), OTHER, PatientSet.of(2, 3)),
            Map.of("l", PatientSet.of(1, 3, 5), "m", PatientSet.none()));

    private static SolrGateway gateway;
    private static SolrCohortEngine engine;

    @BeforeAll
    static void fill() {
        Units units = new Units();
        gateway = SOLR.gateway();
        engine = new SolrCohortEngine(
                gateway, units, new RequestValidator(units, CodeCatalogue.trusting(), TODAY, PARIS), TODAY, PARIS);
        List<String> four = List.of("4");
        SOLR.fill(new Records()
                .state(7, Instant.parse("2018-02-20T10:00:00Z"))
                .patient(1, "female", "2000-02-29")
                .patient(2, "male", "1960-05-05", Fields.UNITS, four, Fields.OWN_UNITS, four)
                .patient(3, "male", "1930-01-01")
                .patient(4, "female", "1980-07-07", Fields.UNITS, four, Fields.OWN_UNITS, four)
                .patient(5, "unknown", "")
                .patient(6, "female", "1980-07-07", Fields.OPPOSED, true)
                .documents());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void aCohortIsACriterionAnywhereInTheTree() {
        assertThat(members(cohort("a", ONE), ALL)).containsExactly(1, 2, 4);
        assertThat(members(cohort("a", ONE), UNIT)).containsExactly(2, 4);
        assertThat(members(excluded("a", ONE), ALL)).containsExactly(3, 5);
        assertThat(members(cohort("a", ONE) + "," + cohort("b", OTHER), ALL)).containsExactly(2);
        assertThat(members(cohort("a", ONE) + "," + excluded("b", OTHER), ALL)).containsExactly(1, 4);
        assertThat(members(
                        "{\"type\":\"group\",\"id\":\"g\",\"match\":{\"rule\":\"any\"},\"children\":["
                                + cohort("b", OTHER) + ",{\"type\":\"patient\",\"id\":\"p\",\"sexes\":[\"unknown\"]}]}",
                        ALL))
                .containsExactly(2, 3, 5);
    }

    @Test
    void theFunnelCountsAnExcludedCohortLikeEveryCriterion() {
        CountAnswer answer = engine.count(request(cohort("a", ONE) + "," + excluded("b", OTHER)), ALL, SETS);
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.nodes()).extracting(NodeCount::id).containsExactly("root", "a", "b");
        assertThat(answer.nodes()).extracting(NodeCount::alone).containsExactly(2L, 3L, 2L);
        assertThat(answer.nodes().getLast().removes()).hasValue(1);
    }

    @Test
    void aListIsAConditionOnThePatient() {
        assertThat(members(list("l", ""), ALL)).containsExactly(1, 3, 5);
        assertThat(members(list("l", ",\"sexes\":[\"male\"]"), ALL)).containsExactly(3);
        assertThat(members(list("l", ",\"exclude\":true"), ALL)).containsExactly(2, 4);
        assertThat(members(list("m", ""), ALL)).isEmpty();
        assertThat(members(list("l", ""), UNIT)).isEmpty();
    }

    /** Rewriting keeps what a list or a cohort asks for, and the plan counts it. */
    @Test
    void aPlanCountsListsAndCohorts() {
        Plan plan = engine.plan(request(cohort("a", ONE) + "," + list("l", "")), ALL, SETS);
        assertThat(plan.parts().stream()
                        .map(part -> part.name() + part.nodes() + " "
                                + part.figures().orElseThrow().patients()))
                .containsExactly("population[] 5", "c1[a] 3", "c2[l] 3", "total[] 1");
        Request unknown = request(cohort("a", new UUID(0, 3)));
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> engine.plan(unknown, ALL, SETS))
                        .problems())
                .extracting(problem -> problem.code() + "@" + problem.nodeId())
                .containsExactly("unknownCohort@a");
    }

    @Test
    void whatNobodyBroughtAlongIsRefusedAtItsNode() {
        String embedded = "{\"type\":\"request\",\"id\":\"r\",\"version\":2,\"request\":\"" + ONE + "\"}";
        Request request = request(cohort("a", new UUID(0, 3)) + "," + embedded + "," + list("n", ""));
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> engine.count(request, ALL, SETS))
                        .problems())
                .extracting(problem -> problem.code() + "@" + problem.nodeId() + "." + problem.member())
                .containsExactly(
                        "unknownCohort@a.cohort", "unknownRequest@r.request", "identifiersRefused@n.identifiers");
    }

    /** No wall of terms: a set of 200,000 numbers is one bitmap. */
    @Test
    void aSetOfTwoHundredThousandIsAnsweredLikeASmallOne() {
        PatientSet large = PatientSet.of(IntStream.range(0, 200_000).map(i -> 3 * i + 1));
        NamedSets sets = new NamedSets(Map.of(), Map.of("l", large));
        assertThat(engine.patients(request(list("l", "")), ALL, sets)).isEqualTo(PatientSet.of(1, 4));
    }

    private static List<Integer> members(String children, Scope scope) {
        return engine.patients(request(children), scope, SETS).numbers().boxed().toList();
    }

    private static String cohort(String id, UUID cohort) {
        return "{\"type\":\"cohort\",\"id\":\"" + id + "\",\"cohort\":\"" + cohort + "\"}";
    }

    private static String excluded(String id, UUID cohort) {
        return "{\"type\":\"cohort\",\"id\":\"" + id + "\",\"exclude\":true,\"cohort\":\"" + cohort + "\"}";
    }

    private static String list(String id, String more) {
        return "{\"type\":\"patient\",\"id\":\"" + id
                + "\",\"identifiers\":{\"kind\":\"pseudonym\",\"values\":[\"A\",\"B\"]}" + more + "}";
    }

    private static Request request(String children) {
        return new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + children + "]}}");
    }
}
