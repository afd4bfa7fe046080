package org.cohorte.registry.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.CountAnswer.ListMatch;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Problem.Severity;
import org.cohorte.query.criteria.Request;
import org.junit.jupiter.api.Test;

/** Nodes of saved requests are not told of: what is said about them is said of the node that embeds them. */
class WholeTest {

    private static final CountAnswer ANSWER = new CountAnswer(
            9,
            9,
            List.of(),
            new Demographics(9, 0, 0, 9, 0, List.of(), 0, List.of(), List.of(), List.of()),
            List.of(),
            new IndexState(1, Instant.EPOCH, 9, 9, 9),
            Duration.ZERO,
            "0".repeat(64));

    private final Whole whole = new Whole(Request.everyone(), Map.of("r1:2", "e", "r1:3", "e"), List.of("saved 1"));

    @Test
    void adviceInsideAnEmbeddedRequestIsToldOnceAtTheNodeThatEmbedsIt() {
        Problem code = advice("r1:2", "nobodyHasCode", Map.of("system", "cim10", "code", "Z99"), "no record: Z99");
        CountAnswer told = whole.told(ANSWER.withAdvice(List.of(code, code)));

        assertThat(told.advice())
                .containsExactly(new Problem(
                        "e",
                        "request",
                        "embeddedAdvice",
                        Map.of("advice", "nobodyHasCode", "system", "cim10", "code", "Z99"),
                        "a part of the embedded request, open it to see which: no record: Z99",
                        Severity.WARNING));
    }

    @Test
    void adviceBesideAnEmbeddedRequestNamesTheNodeThatEmbedsIt() {
        Problem outside = advice("a", "addsNothing", Map.of("other", "r1:3"), "changes nothing beside r1:3");
        Problem between = advice("r1:3", "duplicateCriterion", Map.of("other", "r1:2"), "asks for the same as r1:2");
        List<Problem> told =
                whole.told(ANSWER.withAdvice(List.of(outside, between))).advice();

        assertThat(told.getFirst())
                .isEqualTo(advice("a", "addsNothing", Map.of("other", "e"), "changes nothing beside e"));
        assertThat(told.getLast().nodeId()).isEqualTo("e");
        assertThat(told.getLast().arguments()).containsEntry("other", "e");
        assertThat(told.toString()).doesNotContain("r1:");
    }

    @Test
    void adviceAndListsOfTheAskedNodesStayAsTheyAre() {
        Problem advice = advice("a", "alwaysTrue", Map.of(), "everybody");
        ListMatch list = new ListMatch("l", 3, 1);
        CountAnswer told =
                whole.told(ANSWER.withAdvice(List.of(advice)).withLists(List.of(list, new ListMatch("r1:2", 2, 2))));

        assertThat(told.advice()).containsExactly(advice);
        assertThat(told.lists()).containsExactly(list);
    }

    private static Problem advice(String node, String code, Map<String, String> arguments, String message) {
        return new Problem(node, "", code, arguments, message, Severity.WARNING);
    }
}
