package org.cohorte.ui.builder.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Créatinine > 130\u00a0µmol/L | Créatinine > 150\u00a0µmol/L | 130 | 150\u00a0µmol/L",
                "Créatinine > 130\u00a0µmol/L, 2 jours | Créatinine > 1,5\u00a0mg/dL, 2 jours | 130\u00a0µmol/L | 1,5\u00a0mg/dL",
                "18 à 75 ans | 18 à 80 ans | 75 | 80",
                "Diabète | Diabète de type 2 | '' | de type 2",
                "Diabète de type 2 | Diabète | de type 2 | ''",
                "Diabète | Diabète | '' | ''"
            })
    void what_differs_is_named_and_nothing_else(String before, String after, String gone, String come) {
        assertThat(WordDiff.between(before, after)).isEqualTo(new WordDiff(gone, come));
    }
}
