package org.cohorte.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RequestJsonTest {

    private static final String CREATININE = """
            {"version":1,"population":{"units":["12"]},"root":{"type":"group","id":"root","match":{"rule":"all"},\
            "children":[{"type":"laboratory","id":"c4","codes":[{"system":"loinc","code":"14682-9"}],\
            "value":{"operator":"greater","value":150,"unit":"umol/L"},"occurrences":{"counted":"days","min":2},\
            "date":{"from":"2022-01-01"}}]}}""";

    private final RequestJson json = new RequestJson();

    @Test
    void readsAndWritesTheSameText() {
        assertThat(json.write(json.read(CREATININE))).isEqualTo(CREATININE);
    }

    @Test
    void readsBackWhatItWrites() {
        long seed = 20_261_122;
        RandomRequests requests = new RandomRequests(seed);
        for (int i = 0; i < 2_000; i++) {
            Request request = requests.next();
            assertThat(json.read(json.write(request)))
                    .as("seed %d, request %d", seed, i)
                    .isEqualTo(request);
            assertThat(json.read(json.writeIndented(request))).isEqualTo(request);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipp", "source", "pseudonym"})
    void readsAndWritesListsOfPatients(String kind) {
        String text =
                "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"match\":{\"rule\":\"all\"},\"children\":["
                        + "{\"type\":\"patient\",\"id\":\"l\",\"identifiers\":{\"kind\":\"" + kind
                        + "\",\"values\":[\"1\",\"2\"]}}]}}";
        assertThat(json.write(json.read(text))).isEqualTo(text);
    }

    @Test
    void leavesDefaultsOut() {
        assertThat(json.write(Request.everyone()))
                .isEqualTo(
                        "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"match\":{\"rule\":\"all\"}}}");
    }

    @Test
    void takesMinAsZeroBesideMaxAlone() {
        Request read = json.read(leaf("\"occurrences\":{\"max\":2}"));
        LaboratoryCriterion criterion =
                (LaboratoryCriterion) read.root().children().getFirst();
        assertThat(criterion.options().occurrences().min()).isZero();
    }

    @Test
    void reportsEveryErrorWithItsPlace() {
        String wrong = """
                {"version":1,"population":{"unit":["1"]},"root":{"type":"group","id":"root","match":{"rule":"most"},
                 "colour":"red","children":[
                  {"type":"laboratory","id":"c1","codes":[{"system":"loinc","code":"1"},{"system":"loinc","value":2}],
                   "value":{"operator":"over","value":"12","unit":"g/L"},"date":{"from":"2022-02-30"},
                   "occurrences":{"counted":"days"}},
                  {"type":"cloud","id":"c2"},
                  {"id":"c3"},
                  {"type":"patient","exclude":"yes"},
                  7]}}""";
        assertThat(problems(wrong))
                .extracting(Problem::nodeId, Problem::member, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("", "population.unit", ProblemCodes.UNKNOWN_MEMBER),
                        tuple("root", "match.rule", ProblemCodes.UNKNOWN_VALUE),
                        tuple("root", "colour", ProblemCodes.UNKNOWN_MEMBER),
                        tuple("c1", "codes[1].code", ProblemCodes.MISSING_MEMBER),
                        tuple("c1", "codes[1].value", ProblemCodes.UNKNOWN_MEMBER),
                        tuple("c1", "value.operator", ProblemCodes.UNKNOWN_VALUE),
                        tuple("c1", "value.value", ProblemCodes.WRONG_TYPE),
                        tuple("c1", "date.from", ProblemCodes.NOT_A_DATE),
                        tuple("c1", "occurrences", ProblemCodes.EMPTY_OCCURRENCES),
                        tuple("root", "children[1].type", ProblemCodes.UNKNOWN_VALUE),
                        tuple("root", "children[2].type", ProblemCodes.MISSING_MEMBER),
                        tuple("root", "children[3].id", ProblemCodes.MISSING_MEMBER),
                        tuple("root", "children[3].exclude", ProblemCodes.WRONG_TYPE),
                        tuple("root", "children[4]", ProblemCodes.WRONG_TYPE));
    }

    @Test
    void saysLineAndColumnOfMalformedJson() {
        Problem problem = onlyProblem("{\"version\":1,\n \"root\": [1,,2]}");
        assertThat(problem.code()).isEqualTo(ProblemCodes.MALFORMED_JSON);
        assertThat(problem.arguments()).containsEntry("line", "2").containsKey("column");
    }

    @Test
    void refusesEmptyTextTrailingTextAndDoubledMembers() {
        assertThat(problems("")).isNotEmpty();
        assertThat(onlyProblem(CREATININE + " x").code()).isEqualTo(ProblemCodes.MALFORMED_JSON);
        assertThat(onlyProblem("{\"version\":1,\"version\":1}").code()).isEqualTo(ProblemCodes.MALFORMED_JSON);
        assertThat(onlyProblem("[]").code()).isEqualTo(ProblemCodes.WRONG_TYPE);
        assertThat(onlyProblem("null").code()).isEqualTo(ProblemCodes.WRONG_TYPE);
    }

    @Test
    void answersATreeOfFiveThousandNodesWithOneError() {
        String children = IntStream.range(0, 4_999)
                .mapToObj(i -> "{\"type\":\"patient\",\"id\":\"p" + i + "\"}")
                .collect(Collectors.joining(","));
        Problem problem = onlyProblem(tree(children));
        assertThat(problem.code()).isEqualTo(ProblemCodes.TOO_MANY_NODES);
        assertThat(problem.arguments()).containsEntry("nodes", "5000").containsEntry("max", "500");
    }

    @Test
    void answersADeepTreeWithOneError() {
        assertThat(json.read(nested(Limits.DEPTH)).root().children()).hasSize(1);
        Problem problem = onlyProblem(nested(Limits.DEPTH + 1));
        assertThat(problem.code()).isEqualTo(ProblemCodes.TOO_DEEP);
        assertThat(problem.arguments()).containsEntry("depth", "21");
    }

    @Test
    void answersANestingBombWithOneError() {
        assertThat(onlyProblem("{\"version\":1,\"root\":" + "[".repeat(1_000_000))
                        .code())
                .isEqualTo(ProblemCodes.TOO_DEEP);
        assertThat(onlyProblem(nested(100_000)).code()).isEqualTo(ProblemCodes.TOO_DEEP);
    }

    @Test
    void readsOneHundredThousandCodesAndNotOneMore() {
        assertThat(json.read(codes(Limits.CODES_PER_CRITERION)).root().children())
                .hasSize(1);
        Problem problem = onlyProblem(codes(Limits.CODES_PER_CRITERION + 1));
        assertThat(problem)
                .extracting(Problem::nodeId, Problem::member, Problem::code)
                .containsExactly("c", "codes", ProblemCodes.LIST_TOO_LONG);
    }

    @Test
    void boundsTextsNamesIdsAndNumbers() {
        assertThat(onlyProblem(leaf("\"name\":\"" + "x".repeat(Limits.NAME_LENGTH + 1) + "\""))
                        .code())
                .isEqualTo(ProblemCodes.TEXT_TOO_LONG);
        assertThat(onlyProblem(tree("{\"type\":\"document\",\"id\":\"d\",\"text\":\"" + "x".repeat(2_001) + "\"}"))
                        .code())
                .isEqualTo(ProblemCodes.TEXT_TOO_LONG);
        assertThat(onlyProblem(tree("{\"type\":\"patient\",\"id\":\"" + "x".repeat(65) + "\"}"))
                        .code())
                .isEqualTo(ProblemCodes.TEXT_TOO_LONG);
        assertThat(onlyProblem(leaf("\"value\":{\"operator\":\"less\",\"value\":1e999999,\"unit\":\"g\"}"))
                        .code())
                .isEqualTo(ProblemCodes.NUMBER_OUT_OF_RANGE);
        assertThat(onlyProblem("x".repeat(Limits.JSON_LENGTH + 1)).code()).isEqualTo(ProblemCodes.REQUEST_TOO_LONG);
    }

    @Test
    void refusesOtherVersionsAndMissingOnes() {
        assertThat(onlyProblem("{\"version\":2}").code()).isEqualTo(ProblemCodes.UNSUPPORTED_VERSION);
        assertThat(problems("{\"root\":{\"type\":\"group\",\"id\":\"root\"}}"))
                .extracting(Problem::member, Problem::code)
                .containsExactly(tuple("version", ProblemCodes.MISSING_MEMBER));
    }

    @Test
    void migratesOlderVersionsStepByStep() {
        Migration first = new Migration() {
            @Override
            public int from() {
                return 0;
            }

            @Override
            public ObjectNode migrate(ObjectNode request) {
                request.put("version", 1).set("root", request.remove("tree"));
                return request;
            }
        };
        Request read =
                new RequestJson(List.of(first)).read("{\"version\":0,\"tree\":{\"type\":\"group\",\"id\":\"root\"}}");
        assertThat(read).isEqualTo(Request.everyone());
        assertThatThrownBy(() -> json.read("{\"version\":0}")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aCohortIsNamedByItsUuid() {
        String text =
                "{\"version\":1,\"population\":{\"cohort\":\"%s\"},\"root\":{\"type\":\"group\",\"id\":\"root\"}}";
        Request read = json.read(text.formatted("123E4567-e89b-12d3-a456-426614174000"));
        assertThat(read.population().cohort()).hasToString("Optional[123e4567-e89b-12d3-a456-426614174000]");
        assertThat(json.read(json.write(read))).isEqualTo(read);
        for (String wrong : List.of("", "12", "1-1-1-1-1", "123e4567-e89b-12d3-a456-42661417400g")) {
            Problem problem = onlyProblem(text.formatted(wrong));
            assertThat(problem.code()).as(wrong).isEqualTo("notAUuid");
            assertThat(problem.member()).isEqualTo("population.cohort");
            assertThat(problem.arguments()).containsEntry("value", wrong);
        }
    }

    private List<Problem> problems(String text) {
        return catchThrowableOfType(InvalidRequestException.class, () -> json.read(text))
                .problems();
    }

    private Problem onlyProblem(String text) {
        List<Problem> problems = problems(text);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static String tree(String children) {
        return "{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + children + "]}}";
    }

    private static String leaf(String members) {
        return tree("{\"type\":\"laboratory\",\"id\":\"c\"," + members + "}");
    }

    private static String nested(int depth) {
        String open = IntStream.range(1, depth)
                .mapToObj(i -> "{\"type\":\"group\",\"id\":\"g" + i + "\",\"children\":[")
                .collect(Collectors.joining());
        return tree(open + "]}".repeat(depth - 1));
    }

    private static String codes(int count) {
        return leaf("\"codes\":["
                + IntStream.range(0, count)
                        .mapToObj(i -> "{\"system\":\"loinc\",\"code\":\"" + i + "\"}")
                        .collect(Collectors.joining(","))
                + "]");
    }
}
