package org.cohorte.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({"Dr Claire Marchetti, CM", "Élodie Aït-Kaci, ÉA", "clinician, C", "'', ?", "claire.marchetti, CM"})
    void initials_are_those_of_the_first_two_names(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
