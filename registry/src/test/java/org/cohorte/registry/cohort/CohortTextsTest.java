package org.cohorte.registry.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names are one line, of any letters and signs. */
class CohortTextsTest {

    @Test
    void keepsQuotesSlashesAndEmojiAsTheyAre() {
        for (String name : new String[] {
            "L'étude \"β\" / 2026 \\ <b>", "👩‍⚕️ néphro 🫘", "=1+1", "a".repeat(255), "🫘".repeat(255)
        }) {
            assertThat(CohortTexts.name("  " + name + " ")).isEqualTo(name);
        }
    }

    @Test
    void refusesNoNameLongNamesAndLineEnds() {
        assertThat(refused("  \n").code()).isEqualTo("nameMissing");
        assertThat(refused("a".repeat(256)).arguments()).isEqualTo(Map.of("length", "256", "max", "255"));
        for (String name :
                new String[] {"two\nlines", "two\rlines", "a\tb", "a\0b", "a\u2028b", "a\u0085b", "a\uD83Db"}) {
            assertThat(refused(name).code()).as(name).isEqualTo("nameControl");
        }
    }

    @Test
    void aDescriptionMayHaveLinesAndMayBeEmpty() {
        assertThat(CohortTexts.description(" first\r\n\tsecond ")).isEqualTo("first\r\n\tsecond");
        assertThat(CohortTexts.description("")).isEmpty();
        assertThat(catchThrowableOfType(CohortException.class, () -> CohortTexts.description("a\0b"))
                        .code())
                .isEqualTo("descriptionControl");
        assertThat(catchThrowableOfType(CohortException.class, () -> CohortTexts.description("a".repeat(4_001)))
                        .code())
                .isEqualTo("descriptionTooLong");
    }

    private static CohortException refused(String name) {
        return catchThrowableOfType(CohortException.class, () -> CohortTexts.name(name));
    }
}
