package org.cohorte.query.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What requests become; single quotes stand for double ones. Today is 1 March 2018, day 17591. */
class RequestCompilerTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 3, 1);
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, true);

    private final RequestCompiler compiler =
            new RequestCompiler(new Units(), new Analytes(), ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        {"type":"patient","id":"a","sexes":["female"]} ~ {'bool':{'must':[{'term':{'f':'kind','v':'patient'}},{'term':{'f':'sex','v':'female'}}]}}
        {"type":"patient","id":"a","age":{"min":18,"max":75},"ageOn":"2018-03-01"} ~ {'bool':{'must':[{'term':{'f':'kind','v':'patient'}},'birthDay:[-10167 TO 11017]']}}
        {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":"E11"},{"system":"cim10","code":"E10"}]} ~ {'patients':{'of':{'bool':{'must':[{'term':{'f':'kind','v':'diagnosis'}},{'terms':{'f':'codes','v':'cim10|E10,cim10|E11'}}],'must_not':[{'term':{'f':'status','v':'planned'}}]}},'count':'events','min':1}}
        {"type":"stay","id":"a","occurrences":{"counted":"days","max":2}} ~ {'patients':{'of':{'bool':{'must':[{'term':{'f':'kind','v':'stay'}}],'must_not':[{'terms':{'f':'status','v':'cancelled,planned'}}]}},'count':'days','min':0,'max':2}}
        {"type":"procedure","id":"a","date":{"from":"2017-01-01","to":"2017-01-30"}} ~ {'patients':{'of':{'bool':{'must':[{'term':{'f':'kind','v':'procedure'}},{'bool':{'must':['day:[17167 TO 17196]'],'must_not':[{'bool':{'must':[{'term':{'f':'precision','v':'2'}},'day:[17167 TO 17196]']}},{'bool':{'must':[{'term':{'f':'precision','v':'3'}},'day:[17167 TO 17196]']}}]}}],'must_not':[{'term':{'f':'status','v':'planned'}}]}},'count':'events','min':1}}
        {"type":"procedure","id":"a","stay":{"types":["dayCase"]}} ~ {'patients':{'of':{'bool':{'must':[{'term':{'f':'kind','v':'procedure'}},{'inStay':{'stays':{'bool':{'must':[{'term':{'f':'kind','v':'stay'}},{'term':{'f':'stayType','v':'dayCase'}}],'must_not':[{'terms':{'f':'status','v':'cancelled,planned'}}]}}}}],'must_not':[{'term':{'f':'status','v':'planned'}}]}},'count':'events','min':1}}
        """)
    void compilesACriterion(String node, String expected) {
        assertThat(compiled(node).get("queries").get("c1").toString().replace('"', '\''))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        {"type":"stay","id":"a"} ~ and(population,and(c1))
        {"type":"stay","id":"a","exclude":true} ~ and(population,and(not(c1)))
        {"type":"group","id":"g"} ~ and(population,and(and()))
        {"type":"group","id":"g","exclude":true} ~ and(population,and(not(and())))
        {"type":"group","id":"g","match":{"rule":"any"},"children":[{"type":"stay","id":"a"},{"type":"document","id":"b","exclude":true}]} ~ and(population,and(or(c1,not(c2))))
        {"type":"group","id":"g","match":{"rule":"atLeast","n":2},"children":[{"type":"stay","id":"a"},{"type":"stay","id":"b"}]} ~ and(population,and(between(2,,c1,c1)))
        {"type":"group","id":"g","match":{"rule":"atMost","n":1},"children":[{"type":"stay","id":"a"},{"type":"document","id":"b"}]} ~ and(population,and(between(0,1,c1,c2)))
        {"type":"group","id":"g","match":{"rule":"exactly","n":1},"children":[{"type":"stay","id":"a"},{"type":"document","id":"b"}]} ~ and(population,and(between(1,1,c1,c2)))
        {"type":"group","id":"g","match":{"rule":"between","min":1,"max":2},"children":[{"type":"stay","id":"a"},{"type":"document","id":"b"}]} ~ and(population,and(between(1,2,c1,c2)))
        """)
    void compilesGroupsToSetAlgebra(String node, String expected) {
        assertThat(compiled(node).get("queries").get("total").stringValue()).isEqualTo("{!sets v='" + expected + "'}");
    }

    @Test
    void compilesLinksToPatternsOfTheirGroup() {
        ObjectNode json =
                compiler.count(new RequestJson().read("""
                        {"version":1,"root":{"type":"group","id":"root","children":[
                         {"type":"diagnosis","id":"a"},
                         {"type":"group","id":"g","children":[{"type":"procedure","id":"b"},{"type":"stay","id":"s"}]},
                         {"type":"document","id":"c","occurrences":{"min":0}}]},
                         "links":[{"kind":"sequence","first":"a","second":"b","delay":{"min":-2,"unit":"hours"}},
                          {"kind":"sameStay","first":"b","second":"s"},
                          {"kind":"withoutBetween","first":"a","second":"s","none":"c"}],
                         "pins":[{"criterion":"b","which":"nth","rank":2,"per":"stay"}]}"""), ALL, TODAY).json();
        assertThat(json.get("queries").get("total").stringValue())
                .isEqualTo("{!sets v='and(population,and(c1,and(c2,c3,c4),c5,c6))'}");
        assertThat(json.get("queries").get("c4").stringValue())
                .isEqualTo("{!pattern zone=Europe/Paris v='events(e1,c2,nth,stay,2) events(e2,c3) sameStay(e1,e2)'}");
        assertThat(json.get("queries").get("c6").stringValue())
                .isEqualTo("{!pattern zone=Europe/Paris v='events(e1,c1) events(e2,c2,nth,stay,2) events(e3,c3)"
                        + " events(e4,c5) sequence(e1,e2,hours,-2,) sameStay(e2,e3) withoutBetween(e1,e3,e4)'}");
        // without the third step the link that needs it is not asked
        assertThat(json.get("facet").get("without2").stringValue()).doesNotContain("c6");
        assertThat(json.get("facet").get("remain0").stringValue()).isEqualTo("patients('and(population,and(c1))')");
        assertThat(json.get("facet").get("remain2").stringValue()).contains("c6");
    }

    @Test
    void addsTheScopeItself() {
        Request request = new RequestJson()
                .read(
                        "{\"version\":1,\"population\":{\"units\":[\"12\"]},\"root\":{\"type\":\"group\",\"id\":\"root\"}}");
        Scope scope = Scope.ofUnits(Set.of("3", "4"), Scope.Reading.COUNTS, false);
        ObjectNode json = compiler.count(request, scope, TODAY).json();
        List<String> ofNobody = List.of("asOf", "version", "allPatients", "allStays", "allDocuments", "visibleUnits");
        json.get("facet").properties().stream()
                .filter(facet -> facet.getValue().isString() && !ofNobody.contains(facet.getKey()))
                .forEach(
                        figure -> assertThat(figure.getValue().stringValue())
                                .as(figure.getKey())
                                .matches(
                                        "(patients|events|demographics)\\((\\d+,)?'(and\\(population,.*|population'.*|total')\\)"));
        assertThat(json.get("queries").get("population").stringValue())
                .isEqualTo("{!sets v='and(chosen,visible,not(latelyOpposed),or(not(opposed),latelyConsenting))'}");
        assertThat(json.get("queries").get("visible").toString()).contains("\"f\":\"units\",\"v\":\"3,4\"");
        assertThat(compiled("{\"type\":\"stay\",\"id\":\"a\"}")
                        .get("queries")
                        .get("population")
                        .stringValue())
                .isEqualTo("{!sets v='and()'}");
    }

    @Test
    void compilesTheSameCriterionOfAnybodyToTheSameQuery() {
        String node = "{\"type\":\"stay\",\"id\":\"%s\",\"name\":\"%s\",\"exclude\":%s}";
        Scope other = Scope.ofUnits(Set.of("3"), Scope.Reading.COUNTS, false);
        assertThat(compiler.count(request(node.formatted("a", "x", "false")), ALL, TODAY)
                        .json()
                        .get("queries")
                        .get("c1"))
                .isEqualTo(compiler.count(request(node.formatted("b", "y", "true")), other, TODAY)
                        .json()
                        .get("queries")
                        .get("c1"));
    }

    @Test
    void compilesEveryRequest() {
        long seed = 23;
        RandomRequests requests = new RandomRequests(seed);
        for (int i = 0; i < 500; i++) {
            Request request = requests.next();
            NamedSets sets = new Named().of(request);
            CompiledRequest compiled = compiler.count(Named.withoutRequests(request), ALL, TODAY, sets);
            assertThat(compiled.nodes()).as("seed %d, request %d", seed, i).isNotEmpty();
            assertThat(compiled.json().toString()).contains("{!sets v='and(population,");
        }
    }

    private ObjectNode compiled(String node) {
        return compiler.count(request(node), ALL, TODAY).json();
    }

    private static Request request(String node) {
        return new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + node + "]}}");
    }
}
