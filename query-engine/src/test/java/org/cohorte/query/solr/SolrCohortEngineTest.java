package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Stratum;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.CodeCatalogue;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests over a small hand-made hospital: unit 2 and 3 are below 1, unit 4 stands alone; today is 1 March 2018. */
class SolrCohortEngineTest {

    @RegisterExtension
    static final SolrNodeExtension SOLR = new SolrNodeExtension();

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2018-02-28T23:30:00Z"), PARIS);
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);

    private static final String COHORT = "123e4567-e89b-12d3-a456-426614174000";

    private static SolrGateway gateway;
    private static SolrCohortEngine engine;

    @BeforeAll
    static void fill() {
        Units units = new Units();
        gateway = SOLR.gateway();
        engine = new SolrCohortEngine(
                gateway, units, new RequestValidator(units, CodeCatalogue.trusting(), TODAY, PARIS), TODAY, PARIS);
        SOLR.fill(hospital().documents());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    private static Records hospital() {
        List<String> creatinine = List.of("loinc|14682-9");
        List<String> diabetes = List.of("cim10|E11.2", "cim10|E11", "cim10|E10-E14");
        return new Records()
                .state(7, Instant.parse("2018-02-20T10:00:00Z"))
                .patient(1, "female", "2000-02-29", Fields.UNITS, List.of("2", "1"), Fields.OWN_UNITS, List.of("2"))
                .patient(
                        2,
                        "male",
                        "1960-05-05",
                        Fields.UNITS,
                        List.of("2", "1", "4"),
                        Fields.OWN_UNITS,
                        List.of("2", "4"))
                .patient(
                        3,
                        "male",
                        "1930-01-01",
                        Fields.DECEASED,
                        true,
                        Fields.DEATH_DAY,
                        day("1999-12-31"),
                        Fields.AGE_AT_DEATH_MONTHS,
                        839,
                        Fields.UNITS,
                        List.of("3", "1"),
                        Fields.OWN_UNITS,
                        List.of("3"))
                .patient(4, "female", "1980-07-07", Fields.UNITS, List.of("4"), Fields.OWN_UNITS, List.of("4"))
                .patient(5, "unknown", "")
                .patient(6, "female", "1980-07-07", Fields.OPPOSED, true, Fields.UNITS, List.of("4"))
                .stay(1, 10, "inpatient", "2017-01-10", List.of("2", "1"), Fields.LENGTH_DAYS, 3)
                .stay(2, 20, "dayCase", "2017-01-20", List.of("2", "1"))
                .stay(2, 21, "inpatient", "2017-03-01", List.of("4"))
                .stay(2, 22, "inpatient", "2018-05-01", List.of("4"), Fields.STATUS, "planned")
                .stay(3, 30, "emergency", "1999-12-30", List.of("3", "1"), Fields.DIED, true)
                .stay(4, 40, "inpatient", "2017-06-01", List.of("4"), Fields.STATUS, "cancelled")
                .stay(4, 41, "consultation", "2017-06-02", List.of("4"))
                .coded(1, Kinds.DIAGNOSIS, "2017-01-10", diabetes, Fields.STAY, 10, Fields.RANK, "DP")
                .coded(2, Kinds.DIAGNOSIS, "2017-01-01", diabetes, Fields.PRECISION, 2, Fields.RANK, "DAS")
                .coded(3, Kinds.DIAGNOSIS, "", diabetes)
                .coded(4, Kinds.DIAGNOSIS, "2017-01-01", diabetes, Fields.PRECISION, 3)
                .coded(1, Kinds.LABORATORY, "2017-01-10", creatinine, value(0.16, "mol.m-3", 160, "umol/L"))
                .coded(1, Kinds.LABORATORY, "2017-01-10", creatinine, value(0.17, "mol.m-3", 170, "umol/L"))
                .coded(1, Kinds.LABORATORY, "2017-01-11", creatinine, value(18.0992, "g.m-3", 18.1, "mg/L"))
                .coded(2, Kinds.LABORATORY, "2017-01-20", creatinine, value(0.15, "mol.m-3", 0.15, "mmol/L"))
                .coded(2, Kinds.LABORATORY, "2017-01-21", creatinine, Fields.RAW_VALUE, 99, Fields.RAW_UNIT, "?")
                .coded(
                        4,
                        Kinds.LABORATORY,
                        "2017-06-02",
                        creatinine,
                        value(0.4, "mol.m-3", 400, "umol/L", Fields.STATUS, "notValidated"))
                .coded(
                        5,
                        Kinds.LABORATORY,
                        "2017-06-02",
                        creatinine,
                        value(0.1, "mol.m-3", 100, "umol/L", Fields.COMPARATOR, "<"))
                .coded(
                        2,
                        Kinds.PRESCRIPTION,
                        "2017-03-02",
                        List.of("atc|A10BA02", "atc|A10BA", "atc|A10"),
                        Fields.STAY,
                        21)
                .coded(4, Kinds.PRESCRIPTION, "2017-06-02", List.of("atc|A10BA02", "atc|A10"), Fields.STATUS, "planned")
                .coded(
                        1,
                        Kinds.DOCUMENT,
                        "2017-01-12",
                        List.of(),
                        text("Compte rendu", "Insuffisance rénale aiguë sévère, pas de fièvre."))
                .coded(
                        2,
                        Kinds.DOCUMENT,
                        "2017-01-22",
                        List.of(),
                        text("Lettre de dialyse", "L'insuffisance cardiaque et rénale du patient"))
                .coded(
                        4,
                        Kinds.DOCUMENT,
                        "2017-06-03",
                        List.of(),
                        text("Compte rendu", "Dialyse", Fields.STATUS, "draft"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1 2 3 4 5 | {"type":"group","id":"a"}
                  | {"type":"group","id":"a","exclude":true}
        1         | {"type":"patient","id":"a","sexes":["female"],"age":{"min":18,"max":18}}
        1 2 4     | {"type":"patient","id":"a","age":{"min":18},"vitalStatus":"alive"}
        3         | {"type":"patient","id":"a","age":{"min":69,"max":69}}
        3         | {"type":"patient","id":"a","age":{"min":25566,"max":25566,"unit":"days"}}
                  | {"type":"patient","id":"a","age":{"min":25567,"max":30000,"unit":"days"},"vitalStatus":"deceased"}
        2 3       | {"type":"patient","id":"a","age":{"min":60},"ageOn":"2021-01-01"}
        1 2 4 5   | {"type":"patient","id":"a","vitalStatus":"alive"}
        3         | {"type":"patient","id":"a","death":{"from":"1999-01-01"}}
        4         | {"type":"patient","id":"a","birth":{"from":"1980-07-07","to":"1980-07-07"}}
        1 2 3     | {"type":"stay","id":"a","units":["1"]}
        1 2       | {"type":"stay","id":"a","types":["inpatient"]}
        2         | {"type":"stay","id":"a","statuses":["planned"]}
        4         | {"type":"stay","id":"a","statuses":["cancelled"]}
        3         | {"type":"stay","id":"a","died":true}
        1         | {"type":"stay","id":"a","lengthMin":3,"lengthMax":3}
        2         | {"type":"stay","id":"a","occurrences":{"min":2}}
        5         | {"type":"stay","id":"a","occurrences":{"max":0}}
        1         | {"type":"stay","id":"a","date":{"from":"2017-01-01"},"ageAtEvent":{"max":17}}
        1 2 3 4   | {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":"E11"}]}
        1 2       | {"type":"diagnosis","id":"a","date":{"from":"2017-01-01","to":"2017-01-31"}}
        1         | {"type":"diagnosis","id":"a","date":{"from":"2017-01-01","to":"2017-01-30"}}
        1 2 3     | {"type":"diagnosis","id":"a","date":{"from":"2017-01-01","to":"2017-01-31"},"includeUndated":true}
        1 2 4     | {"type":"diagnosis","id":"a","date":{"from":"2017-01-01","to":"2017-12-31"}}
        1 2 4     | {"type":"diagnosis","id":"a","date":{"from":"2017-01-01"}}
        1         | {"type":"diagnosis","id":"a","ranks":["DP","DR"]}
        1         | {"type":"diagnosis","id":"a","stay":{"types":["inpatient"],"start":{"from":"2017-01-01"}}}
        1 2 3 4   | {"type":"diagnosis","id":"a","stay":{}}
        1         | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"greater","value":150,"unit":"umol/L"}}
        1 2       | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"atLeast","value":0.15,"unit":"mmol/L"}}
        2         | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"equal","value":150,"unit":"umol/L"}}
        1         | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"greater","value":1.7,"unit":"mg/dL"},"occurrences":{"counted":"days","min":2}}
                  | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"greater","value":150,"unit":"umol/L"},"occurrences":{"counted":"days","min":3}}
        1         | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"greater","value":150,"unit":"umol/L"},"occurrences":{"min":3}}
        1 4       | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"greater","value":150,"unit":"umol/L"},"includeNotValidated":true}
        5         | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"less","value":100,"unit":"umol/L"}}
                  | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"less","value":99,"unit":"umol/L"}}
                  | {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"between","value":0,"upTo":100,"unit":"umol/L"}}
        2         | {"type":"prescription","id":"a","codes":[{"system":"atc","code":"A10"}]}
        2         | {"type":"prescription","id":"a","codes":[{"system":"atc","code":"A10"}],"stay":{"units":["4"]}}
        2         | {"type":"prescription","id":"a","codes":[{"system":"atc","code":"A10BA"},{"system":"atc","code":"a,b"},{"system":"atc","code":"$c;*:*"}]}
        1         | {"type":"document","id":"a","text":"\\"insuffisance rénale\\""}
        1 2       | {"type":"document","id":"a","text":"insuffisances RENALE"}
        1 2       | {"type":"document","id":"a","text":"insuffisance near/2 rénale"}
        1         | {"type":"document","id":"a","text":"insuffisance near/1 rénale"}
        1 2       | {"type":"document","id":"a","text":"rénal* near/2 (insuffisance OR défaillance)"}
        1         | {"type":"document","id":"a","text":"\\"insuffisance rén*\\""}
        1         | {"type":"document","id":"a","text":"insuffisance -dialyse"}
        2         | {"type":"document","id":"a","text":"dialyse insuffisance"}
        2         | {"type":"document","id":"a","text":"dialyse","where":"title"}
                  | {"type":"document","id":"a","text":"dialyse","where":"body"}
        2         | {"type":"document","id":"a","text":"dialyse","where":"title","mention":"affirmed"}
                  | {"type":"document","id":"a","text":"dialyse","where":"body","mention":"affirmed"}
        1 2       | {"type":"document","id":"a","text":"sévère OR cardiaque"}
        1         | {"type":"document","id":"a","text":"\\"insuffisance rénale\\" near/1 sévère"}
        2         | {"type":"document","id":"a","text":"l'insuf* cardiaque"}
        1 2       | {"type":"document","id":"a"}
        2         | {"type":"group","id":"g","children":[{"type":"diagnosis","id":"a"},{"type":"laboratory","id":"b"},{"type":"prescription","id":"c"}]}
        3 4 5     | {"type":"group","id":"g","match":{"rule":"exactly","n":1},"children":[{"type":"diagnosis","id":"a"},{"type":"laboratory","id":"b"},{"type":"prescription","id":"c"}]}
        1 2       | {"type":"group","id":"g","match":{"rule":"atLeast","n":2},"children":[{"type":"diagnosis","id":"a"},{"type":"laboratory","id":"b"},{"type":"prescription","id":"c"}]}
        1 3 4 5   | {"type":"group","id":"g","match":{"rule":"atMost","n":2},"children":[{"type":"diagnosis","id":"a"},{"type":"laboratory","id":"b"},{"type":"prescription","id":"c"}]}
        4 5       | {"type":"group","id":"g","children":[{"type":"laboratory","id":"b","includeNotValidated":true},{"type":"group","id":"h","exclude":true,"match":{"rule":"any"},"children":[{"type":"prescription","id":"c"},{"type":"document","id":"d"}]}]}
        """)
    void findsThePatients(String expected, String node) {
        String json = "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + node + "]}}";
        Request request = new RequestJson().read(json);
        List<Integer> numbers = numbers(expected == null ? "" : expected);
        assertThat(members(request, ALL)).isEqualTo(numbers);
        assertThat(engine.count(request, ALL).total()).isEqualTo(numbers.size());
        assertThat(engine.total(request, ALL)).isEqualTo(numbers.size());
    }

    @Test
    void countsPatientsWhoseEventsSatisfyLinks() {
        String criteria = "{\"type\":\"diagnosis\",\"id\":\"d\"},{\"type\":\"stay\",\"id\":\"s\"},"
                + "{\"type\":\"laboratory\",\"id\":\"l\"}";
        String within =
                "{\"kind\":\"sequence\",\"first\":\"d\",\"second\":\"l\",\"delay\":{\"min\":%d,\"unit\":\"days\"}}";
        assertThat(count(criteria, "{\"kind\":\"sameStay\",\"first\":\"d\",\"second\":\"s\"}"))
                .isEqualTo(1);
        assertThat(count(criteria, "{\"kind\":\"sameDay\",\"first\":\"d\",\"second\":\"s\"}"))
                .isEqualTo(1);
        assertThat(count(criteria, within.formatted(1))).isEqualTo(1);
        // patient 2's diagnosis is known to the month: its last day is 10 days before the result
        assertThat(count(criteria, within.formatted(-11))).isEqualTo(2);
    }

    private static long count(String children, String links) {
        CountAnswer answer = engine.count(
                new RequestJson()
                        .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + children
                                + "]},\"links\":[" + links + "]}"),
                ALL);
        assertThat(answer.nodes().getLast().remain().orElse(-1)).isEqualTo(answer.total());
        return answer.total();
    }

    @Test
    void keepsEverybodyInsideTheScopeAndThePopulation() {
        Request everyone = Request.everyone();
        assertThat(members(everyone, ALL)).containsExactly(1, 2, 3, 4, 5);
        assertThat(members(everyone, Scope.ofWholeHospital(Scope.Reading.COUNTS, true)))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(members(everyone, units("1"))).containsExactly(1, 2, 3);
        assertThat(members(everyone, units("4"))).containsExactly(2, 4);
        assertThat(members(everyone, units("4", "3"))).containsExactly(2, 3, 4);
        assertThat(members(everyone, units())).isEmpty();
        assertThat(engine.count(everyone, units()).population()).isZero();
        assertThat(engine.count(everyone, units()).index()).isEqualTo(engine.state());
        assertThat(members(in("2"), units("4"))).containsExactly(2);
        assertThat(members(in("3"), units("4"))).isEmpty();
        assertThat(members(in("12"), ALL)).isEmpty();
    }

    @Test
    void keepsACohortInsideTheScopeAndTheUnits() {
        NamedSets cohort = NamedSets.ofCohort(UUID.fromString(COHORT), PatientSet.of(1, 2, 4, 6, 77));
        assertThat(members(of("", ""), ALL, cohort)).containsExactly(1, 2, 4);
        assertThat(members(of("", ""), units("4"), cohort)).containsExactly(2, 4);
        assertThat(members(of("\"units\":[\"2\"],", ""), ALL, cohort)).containsExactly(1, 2);
        Request women = of("", "{\"type\":\"patient\",\"id\":\"w\",\"sexes\":[\"female\"]}");
        assertThat(members(women, ALL, cohort)).containsExactly(1, 4);
        assertThat(members(women, ALL, NamedSets.ofCohort(UUID.fromString(COHORT), PatientSet.none())))
                .isEmpty();
        CountAnswer answer = engine.count(women, ALL, cohort);
        assertThat(answer.population()).isEqualTo(3);
        assertThat(answer.total()).isEqualTo(2);
    }

    @Test
    void refusesACohortWhoseMembersAreUnknown() {
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> engine.count(of("", ""), ALL))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("unknownCohort");
                    assertThat(problem.member()).isEqualTo("population.cohort");
                    assertThat(problem.nodeId()).isEmpty();
                    assertThat(problem.arguments()).containsEntry("cohort", COHORT);
                });
    }

    @Test
    void cutsASetToTheScope() {
        PatientSet some = PatientSet.of(1, 2, 4, 6, 77);
        assertThat(engine.within(some, ALL)).isEqualTo(PatientSet.of(1, 2, 4));
        assertThat(engine.within(some, Scope.ofWholeHospital(Scope.Reading.COUNTS, true)))
                .isEqualTo(PatientSet.of(1, 2, 4, 6));
        assertThat(engine.within(some, units("4"))).isEqualTo(PatientSet.of(2, 4));
        assertThat(engine.within(some, units())).isEqualTo(PatientSet.none());
        assertThat(engine.within(PatientSet.none(), ALL)).isEqualTo(PatientSet.none());
        PatientSet large = PatientSet.of(IntStream.range(0, 3_000_000).filter(number -> number * 31L % 7 < 3));
        assertThat(engine.within(large, ALL)).isEqualTo(large.and(PatientSet.of(1, 2, 3, 4, 5)));
    }

    @Test
    void partsASetBySexAndAge() {
        assertThat(engine.strata(PatientSet.of(1, 2, 3, 4, 5, 6, 77), ALL))
                .containsExactly(
                        stratum("female", 15, 1),
                        stratum("female", 35, 4),
                        stratum("male", 55, 2),
                        stratum("male", 65, 3),
                        new Stratum("unknown", OptionalInt.empty(), OptionalInt.empty(), PatientSet.of(5)));
        assertThat(engine.strata(PatientSet.of(1, 2, 3), units("4"))).containsExactly(stratum("male", 55, 2));
        assertThat(engine.strata(PatientSet.none(), ALL)).isEmpty();
    }

    private static Stratum stratum(String sex, int from, int... numbers) {
        return new Stratum(sex, OptionalInt.of(from), OptionalInt.of(from + 4), PatientSet.of(numbers));
    }

    private static Request of(String units, String criteria) {
        return new RequestJson()
                .read("{\"version\":1,\"population\":{" + units + "\"cohort\":\"" + COHORT
                        + "\"},\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + criteria + "]}}");
    }

    @Test
    void answersEveryFigureInOneTrip() {
        Request request = new RequestJson().read("""
                {"version":1,"root":{"type":"group","id":"root","children":[
                  {"type":"diagnosis","id":"d","codes":[{"system":"cim10","code":"E11"}]},
                  {"type":"laboratory","id":"l","codes":[{"system":"loinc","code":"14682-9"}],
                   "value":{"operator":"atLeast","value":150,"unit":"umol/L"}},
                  {"type":"stay","id":"s","exclude":true,"types":["dayCase"]}]}}""");
        CountAnswer answer = engine.count(request, ALL);
        assertThat(answer.population()).isEqualTo(5);
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.nodes())
                .extracting(Object::toString)
                .containsExactly(
                        "NodeCount[id=root, alone=1, remain=OptionalLong.empty, removes=OptionalLong.empty]",
                        "NodeCount[id=d, alone=4, remain=OptionalLong[4], removes=OptionalLong[0]]",
                        "NodeCount[id=l, alone=2, remain=OptionalLong[2], removes=OptionalLong[2]]",
                        "NodeCount[id=s, alone=1, remain=OptionalLong[1], removes=OptionalLong[1]]");
        assertThat(answer.leftOut()).extracting(Object::toString).containsExactly("LeftOut[nodeId=l, values=1]");
        assertThat(answer.index().version()).isEqualTo(7);
        assertThat(answer.index().asOf()).isEqualTo(Instant.parse("2018-02-20T10:00:00Z"));
        assertThat(answer.index().patients()).isEqualTo(6);
        assertThat(answer.index().stays()).isEqualTo(7);
        assertThat(answer.index().events()).isEqualTo(23);
        assertThat(answer.fingerprint()).hasSize(64);
        assertThat(engine.state()).isEqualTo(answer.index());
    }

    @Test
    void tellsALongFunnelAsItTellsShortOnes() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String type = List.of("diagnosis", "laboratory", "document", "stay").get(i % 4);
            int atMost = i == 17 ? 1 : 9;
            all.add("{\"type\":\"" + type + "\",\"id\":\"s" + i + "\",\"occurrences\":{\"max\":" + atMost + "}}");
        }
        CountAnswer answer = engine.count(of(all), ALL);
        for (int i = 0; i < 30; i++) {
            List<String> others = new ArrayList<>(all);
            others.remove(i);
            assertThat(answer.nodes().get(i + 1).remain())
                    .hasValue(engine.count(of(all.subList(0, i + 1)), ALL).total());
            assertThat(answer.nodes().get(i + 1).removes())
                    .hasValue(engine.count(of(others), ALL).total() - answer.total());
        }
        assertThat(answer.nodes().get(18).removes()).hasValue(2);
    }

    private static Request of(List<String> criteria) {
        return new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":["
                        + String.join(",", criteria) + "]}}");
    }

    @Test
    void describesTheMatchingPatients() {
        CountAnswer answer = engine.count(Request.everyone(), ALL);
        assertThat(answer.demographics().female()).isEqualTo(2);
        assertThat(answer.demographics().male()).isEqualTo(2);
        assertThat(answer.demographics().other()).isEqualTo(1);
        assertThat(answer.demographics().alive()).isEqualTo(4);
        assertThat(answer.demographics().deceased()).isEqualTo(1);
        assertThat(answer.demographics().ageUnknown()).isEqualTo(1);
        assertThat(answer.demographics().ages()).hasSize(21);
        assertThat(answer.demographics().ages().get(3).female()).isEqualTo(1);
        assertThat(answer.demographics().ages().get(13).male()).isEqualTo(1);
        assertThat(answer.demographics().units())
                .extracting(Object::toString)
                .containsExactly("Slice[key=2, count=2]", "Slice[key=4, count=2]", "Slice[key=3, count=1]");
        assertThat(answer.demographics().staysByMonth())
                .extracting(Object::toString)
                .containsExactly(
                        "Slice[key=1999-12, count=1]",
                        "Slice[key=2017-01, count=2]",
                        "Slice[key=2017-03, count=1]",
                        "Slice[key=2017-06, count=1]",
                        "Slice[key=2018-05, count=1]");
        assertThat(answer.demographics().staysByType().getFirst().toString())
                .isEqualTo("Slice[key=inpatient, count=3]");
    }

    @Test
    void hidesUnitsOutsideTheScope() {
        CountAnswer answer = engine.count(Request.everyone(), units("4"));
        assertThat(answer.demographics().units()).extracting(Object::toString).containsExactly("Slice[key=4, count=2]");
    }

    @Test
    void refusesAnInvalidRequestBeforeAskingTheIndex() {
        Request request = new RequestJson()
                .read(
                        "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"match\":{\"rule\":\"atLeast\",\"n\":3},"
                                + "\"children\":[{\"type\":\"document\",\"id\":\"a\",\"text\":\"title:(\"}]}}");
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> engine.count(request, ALL))
                        .problems())
                .hasSize(2);
    }

    private static List<Integer> members(Request request, Scope scope) {
        return members(request, scope, NamedSets.none());
    }

    private static List<Integer> members(Request request, Scope scope, NamedSets cohort) {
        return engine.patients(request, scope, cohort).numbers().boxed().toList();
    }

    private static List<Integer> numbers(String text) {
        return text.isBlank()
                ? List.of()
                : Stream.of(text.strip().split(" +", -1)).map(Integer::valueOf).toList();
    }

    private static Scope units(String... units) {
        return Scope.ofUnits(Set.of(units), Scope.Reading.NOMINATIVE, false);
    }

    private static Request in(String unit) {
        return new RequestJson()
                .read("{\"version\":1,\"population\":{\"units\":[\"" + unit + "\"]},"
                        + "\"root\":{\"type\":\"group\",\"id\":\"root\"}}");
    }

    private static Object[] value(double value, String dimension, double raw, String unit, Object... more) {
        return Stream.concat(
                        Stream.of(
                                Fields.VALUE,
                                value,
                                Fields.DIMENSION,
                                dimension,
                                Fields.RAW_VALUE,
                                raw,
                                Fields.RAW_UNIT,
                                unit),
                        Stream.of(more))
                .toArray();
    }

    private static Object[] text(String title, String body, Object... more) {
        return Stream.concat(Stream.of(Fields.TITLE, title, Fields.TEXT, body), Stream.of(more))
                .toArray();
    }

    private static long day(String day) {
        return java.time.LocalDate.parse(day).toEpochDay();
    }
}
