package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.rewrite.Rewriter;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.CodeCatalogue;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a request is answered, and what is said of it beside its figures; unit 4 has no patient with diabetes. */
class PlanAndAdviceTest {

    @RegisterExtension
    static final SolrNodeExtension SOLR = new SolrNodeExtension();

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2018-02-28T23:30:00Z"), PARIS);
    private static final Scope ALL = Scope.ofWholeHospital(Reading.NOMINATIVE, false);

    private static SolrGateway gateway;
    private static SolrCohortEngine engine;

    @BeforeAll
    static void fill() {
        Units units = new Units();
        gateway = SOLR.gateway();
        engine = new SolrCohortEngine(
                gateway, units, new RequestValidator(units, CodeCatalogue.trusting(), TODAY, PARIS), TODAY, PARIS);
        SOLR.fill(new Records()
                .state(7, Instant.parse("2018-02-20T10:00:00Z"))
                .patient(1, "female", "1950-02-03", Fields.UNITS, List.of("2"), Fields.OWN_UNITS, List.of("2"))
                .patient(2, "male", "1960-05-05", Fields.UNITS, List.of("2"), Fields.OWN_UNITS, List.of("2"))
                .patient(3, "male", "1970-05-05", Fields.UNITS, List.of("4"), Fields.OWN_UNITS, List.of("4"))
                .coded(1, Kinds.DIAGNOSIS, "2017-01-10", List.of("cim10|E11"))
                .coded(2, Kinds.DIAGNOSIS, "2017-01-10", List.of("cim10|E10"))
                .coded(3, Kinds.DIAGNOSIS, "2017-01-10", List.of("cim10|I10"))
                .documents());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void aPlanTellsTheRulesAndTheTimeAndSizeOfEachPart() {
        Plan plan = engine.plan(request("""
                {"type":"group","id":"g","match":{"rule":"atLeast","n":1},"children":[
                 {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":"E11"}]},
                 {"type":"diagnosis","id":"b","codes":[{"system":"cim10","code":"E10"}]}]},
                {"type":"patient","id":"p","sexes":["male"]}"""), ALL, NamedSets.none());
        assertThat(plan.rules())
                .containsExactly(
                        new Rewriter.Applied("nameTheRule", "g"),
                        new Rewriter.Applied("mergeCodes", "g"),
                        new Rewriter.Applied("unwrapSingles", "root"),
                        new Rewriter.Applied("orderByCost", "root"),
                        new Rewriter.Applied("pushScope", "root"));
        assertThat(plan.parts().stream().map(part -> part.name() + part.nodes()))
                .containsExactly("population[]", "c1[p]", "c2[a]", "total[]");
        assertThat(plan.parts().stream()
                        .map(part -> part.figures().orElseThrow().patients()))
                .containsExactly(3L, 2L, 2L, 1L);
        assertThat(plan.parts())
                .allSatisfy(part -> assertThat(part.figures().orElseThrow().took())
                        .isBetween(Duration.ofNanos(1), Duration.ofMinutes(1)));
        assertThat(plan.parts().get(2).query().toString()).contains("cim10|E10,cim10|E11");
        assertThat(plan.parts().getLast().query().asString()).isEqualTo("{!sets v='and(population,c1,c2)'}");
    }

    @Test
    void whoeverReadsFiguresAloneIsToldNoSizeAndNoTime() {
        Scope counting = Scope.ofWholeHospital(Reading.COUNTS, false);
        Plan plan = engine.plan(
                request("{\"type\":\"patient\",\"id\":\"p\",\"sexes\":[\"male\"]}"), counting, NamedSets.none());
        assertThat(plan.parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.figures()).isEmpty());
    }

    @Test
    void aPlanOfAnInvalidRequestIsRefused() {
        Request invalid = request("{\"type\":\"patient\",\"id\":\"p\",\"age\":{\"min\":3,\"max\":2}}");
        assertThatThrownBy(() -> engine.plan(invalid, ALL, NamedSets.none()))
                .isInstanceOf(InvalidRequestException.class);
    }

    /** The figures of the nodes are those of the tree as it was drawn, whatever the total was found by. */
    @Test
    void figuresOfNodesAreThoseOfTheTreeAsDrawn() {
        Request request = request("""
                {"type":"group","id":"g","match":{"rule":"any"},"children":[
                 {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":"E11"}]},
                 {"type":"diagnosis","id":"b","codes":[{"system":"cim10","code":"E10"}]}]}""");
        CountAnswer answer = engine.count(request, ALL);
        assertThat(answer.nodes().stream().map(node -> node.id() + node.alone()))
                .containsExactly("root2", "g2", "a1", "b1");
        assertThat(engine.total(request, ALL)).isEqualTo(answer.total());
        assertThat(engine.patients(request, ALL, NamedSets.none()).numbers().toArray())
                .containsExactly(1, 2);
    }

    @Test
    void saysWhichCodeNobodyOfTheScopeHas() {
        Request request = request("""
                {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":"E11"},{"system":"cim10","code":"Z99"}]},
                {"type":"diagnosis","id":"b","codes":[{"system":"cim10","code":"I10"}]}""");
        assertThat(advice(request, ALL)).containsExactly("a codes[1].code nobodyHasCode Z99");
        assertThat(advice(request, ALL)).as("asked again").containsExactly("a codes[1].code nobodyHasCode Z99");
        Scope four = Scope.ofUnits(Set.of("4"), Reading.PSEUDONYMISED, false);
        assertThat(advice(request, four))
                .containsExactly("a codes[0].code nobodyHasCode E11", "a codes[1].code nobodyHasCode Z99");
        assertThat(advice(request, Scope.ofUnits(Set.of("4"), Reading.COUNTS, false)))
                .as("zero is a figure that may not be told")
                .isEmpty();
    }

    @Test
    void aCountIsOneSearchWhateverIsSaidOfItsCodes() {
        Request request = request("""
                {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":"E11"},{"system":"cim10","code":"Z98"}],
                 "date":{"from":"2018-01-01"}},
                {"type":"group","id":"g","match":{"rule":"any"},"children":[
                 {"type":"diagnosis","id":"b","codes":[{"system":"cim10","code":"Z97"}],"exclude":true},
                 {"type":"patient","id":"p","sexes":["male"]}]}""");
        Scope two = Scope.ofUnits(Set.of("2"), Reading.NOMINATIVE, false);
        long before = SOLR.searches();
        assertThat(advice(request, two)).hasSize(2);
        assertThat(SOLR.searches() - before).isEqualTo(1);
    }

    private static List<String> advice(Request request, Scope scope) {
        return engine.count(request, scope).advice().stream()
                .map(PlanAndAdviceTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        return problem.nodeId() + " " + problem.member() + " " + problem.code() + " "
                + problem.arguments().get("code");
    }

    private static Request request(String nodes) {
        return new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + nodes + "]}}");
    }
}
