package org.cohorte.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a list of codes and ancestors when codes change their place. */
class CodeMovesTest {

    private static final Map<String, Set<String>> BEFORE = Map.of(
            "s|leaf", Set.of("s|old", "s|top"),
            "s|old", Set.of("s|top"),
            "s|top", Set.of(),
            "s|still", Set.of("s|top"));

    private static final Map<String, List<String>> AFTER = Map.of(
            "s|leaf", List.of("s|leaf", "s|new", "s|top", "t|above"),
            "s|old", List.of("s|old", "s|top"),
            "s|top", List.of("s|top"),
            "s|still", List.of("s|still", "s|top"));

    private final CodeMoves moves = new CodeMoves(BEFORE, token -> AFTER.getOrDefault(token, List.of(token)));

    @Test
    void onlyCodesWithOtherAncestorsMove() {
        assertThat(moves.moved()).containsExactly("s|leaf");
        assertThat(moves.resolved(List.of("s|still", "s|top"), Optional.empty()))
                .isEmpty();
        assertThat(moves.resolved(List.of("u|x"), Optional.empty())).isEmpty();
    }

    @Test
    void ancestorsOfBeforeGoAndThoseOfNowCome() {
        assertThat(moves.resolved(List.of("s|leaf", "s|old", "s|top", "u|x", "u|y"), Optional.of("s|leaf")))
                .hasValue(Set.of("s|leaf", "s|new", "s|top", "t|above", "u|x", "u|y"));
    }

    @Test
    void theMainCodeStaysThoughItStandsAboveAnother() {
        assertThat(moves.resolved(List.of("s|leaf", "s|old", "s|top"), Optional.of("s|old")))
                .hasValue(Set.of("s|leaf", "s|new", "s|top", "t|above", "s|old"));
    }

    @Test
    void doingItAgainChangesNothing() {
        Set<String> once = moves.resolved(List.of("s|leaf", "s|old", "s|top"), Optional.of("s|leaf"))
                .orElseThrow();
        assertThat(moves.resolved(once, Optional.of("s|leaf"))).hasValue(once);
    }
}
