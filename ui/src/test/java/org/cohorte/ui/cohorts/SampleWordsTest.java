package org.cohorte.ui.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.cohorte.query.patients.Sampling;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class SampleWordsTest {

    @Test
    void how_a_sample_was_drawn_is_said_so_that_it_can_be_drawn_again() {
        assertThat(SampleWords.of(Sampling.ofCount(1_200, 123_456, true), Texts.in(Locale.FRENCH)))
                .isEqualTo("1\u202f200 patients, stratifié par sexe et âge, graine 123456");
        assertThat(SampleWords.of(Sampling.ofPercent(new BigDecimal("2.5"), 42, false), Texts.in(Locale.ENGLISH)))
                .isEqualTo("2.5%, at random, seed 42");
    }
}
