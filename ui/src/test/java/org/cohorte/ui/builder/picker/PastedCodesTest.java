package org.cohorte.ui.builder.picker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.junit.jupiter.api.Test;

class PastedCodesTest {

    private static final Set<String> NOMENCLATURE =
            Set.of("cim10|E11.2", "cim10|N18", "cim10|C509", "snomed|44054006", "loinc|4548-4");

    @Test
    void codes_are_read_in_any_layout() {
        assertThat(read("E11.2\nN18").known()).containsExactly(cim10("E11.2"), cim10("N18"));
        assertThat(read("n18 ; e112, N18").known()).containsExactly(cim10("N18"), cim10("E11.2"));
        assertThat(read("c50.9").known()).containsExactly(cim10("C509"));
        assertThat(read("\"E11.2\"\t\"Diabète de type 2\"\n\"44054006\"\t\"Diabetes\"")
                        .known())
                .containsExactly(cim10("E11.2"), new Code("snomed", "44054006"));
    }

    @Test
    void labels_beside_codes_are_passed_over_and_unknown_codes_are_told() {
        PastedCodes pasted = read("E11.2 diabète de type 2\nZ99.9 autre");
        assertThat(pasted.known()).containsExactly(cim10("E11.2"));
        assertThat(pasted.unknown()).containsExactly("2", "Z99.9");
    }

    @Test
    void nothing_pasted_is_nothing_found() {
        assertThat(read("  \n ")).isEqualTo(new PastedCodes(List.of(), List.of()));
    }

    private static PastedCodes read(String text) {
        Function<Collection<Code>, Map<Code, Concept>> describe = codes -> codes.stream()
                .filter(code -> NOMENCLATURE.contains(code.token()))
                .collect(Collectors.toMap(code -> code, code -> new Concept(code, "", "", true, 0), (a, b) -> a));
        return PastedCodes.read(text, List.of("cim10", "snomed"), describe);
    }

    private static Code cim10(String value) {
        return new Code("cim10", value);
    }
}
