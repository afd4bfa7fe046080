package org.cohorte.ui.builder.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    private static final String COHORT = "123e4567-e89b-12d3-a456-426614174000";

    @Test
    void a_criterion_just_added_asks_for_a_choice_and_not_for_an_identifier_of_zeros() {
        assertThat(text(ProblemCodes.UNKNOWN_COHORT, Map.of("cohort", Nodes.NOT_CHOSEN.toString())))
                .isEqualTo("Choose a cohort.");
        assertThat(text(ProblemCodes.UNKNOWN_REQUEST, Map.of("request", Nodes.NOT_CHOSEN.toString(), "version", "1")))
                .isEqualTo("Choose a saved request.");
        assertThat(text(ProblemCodes.UNKNOWN_COHORT, Map.of("cohort", COHORT))).contains(COHORT);
    }

    @Test
    void what_is_wrong_inside_an_embedded_request_names_the_rule_and_the_place() {
        assertThat(text(ProblemCodes.EMBEDDED_PROBLEM, Map.of("problem", "unknownCode", "place", "codes[0]")))
                .contains("unknownCode", "codes[0]", "open it");
    }

    @Test
    void advice_about_a_part_of_an_embedded_request_says_what_is_said_of_the_part() {
        Map<String, String> code = Map.of("advice", "nobodyHasCode", "code", "Z99", "system", "cim10", "place", "");
        assertThat(text(ProblemCodes.EMBEDDED_ADVICE, code))
                .isEqualTo("A part of the embedded request (open it to see which): "
                        + text(ProblemCodes.NOBODY_HAS_CODE, code))
                .contains("Z99 (cim10)");
    }

    private static String text(String code, Map<String, String> arguments) {
        return ProblemWords.text(new Problem("n", "", code, arguments, "untranslated"), Texts.in(Locale.ENGLISH));
    }
}
