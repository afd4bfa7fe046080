package org.cohorte.ui.builder.picker;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class ConceptLinesTest {

    private static List<String> line(Concept concept, Locale locale) {
        return Arrays.stream(ConceptLines.content(concept, Texts.in(locale)))
                .map(Component::getElement)
                .map(element -> element.getTextRecursively())
                .toList();
    }

    @Test
    void what_stands_outside_of_a_nomenclature_is_called_so_in_the_readers_language() {
        Concept outside =
                new Concept(new Code("snomed", Concept.OUTSIDE), "Hors nomenclature", "Not in nomenclature", false, 12);
        assertThat(line(outside, Locale.FRENCH)).containsExactly("Hors nomenclature", "", "12");
        assertThat(line(outside, Locale.ENGLISH)).containsExactly("Not in nomenclature", "", "12");
    }

    @Test
    void systems_that_the_hospital_brought_are_offered_after_those_of_the_kind() {
        assertThat(Systems.with(List.of("cim10", "snomed"), List.of("urn:ours", "cim10", "ccam", "local", "a")))
                .containsExactly("cim10", "snomed", "a", "urn:ours");
    }
}
