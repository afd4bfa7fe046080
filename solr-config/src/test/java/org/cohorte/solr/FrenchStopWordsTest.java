package org.cohorte.solr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchStopWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "La", "L'", "qu’", "Été", "étaient", "À"})
    void knowsTheCommonest(String word) {
        assertThat(FrenchStopWords.contains(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rein", "pas", "sans", "", "ne"})
    void leavesOthersAlone(String word) {
        assertThat(FrenchStopWords.contains(word)).isFalse();
    }
}
