package org.cohorte.query.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalytesTest {

    /** Conventional atomic weights, CIAAW 2021; 2019 values for elements without an interval. */
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("H", 1.008),
            Map.entry("C", 12.011),
            Map.entry("N", 14.007),
            Map.entry("O", 15.999),
            Map.entry("Na", 22.990),
            Map.entry("Mg", 24.305),
            Map.entry("P", 30.974),
            Map.entry("Cl", 35.45),
            Map.entry("K", 39.098),
            Map.entry("Ca", 40.078),
            Map.entry("Fe", 55.845),
            Map.entry("Co", 58.933),
            Map.entry("I", 126.904));

    private final Analytes analytes = new Analytes();

    static Stream<String> formulas() {
        return Analytes.lines().filter(line -> !line.startsWith("#") && !line.split(";", -1)[2].isEmpty());
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void weighsWhatItsFormulaSays(String line) {
        List<String> columns = List.of(line.split(";", -1));
        double weight = 0;
        Matcher atoms = Pattern.compile("([A-Z][a-z]?)(\\d*)").matcher(columns.get(2));
        while (atoms.find()) {
            int count = atoms.group(2).isEmpty() ? 1 : Integer.parseInt(atoms.group(2));
            weight += WEIGHTS.getOrDefault(atoms.group(1), Double.NaN) * count;
        }
        double stated = Double.parseDouble(columns.get(1));
        assertThat(weight).isCloseTo(stated, within(stated * 0.0001));
    }

    @Test
    void bridgesMassAndAmountOfCreatinine() {
        assertThat(apply("g.m-3", "mol.m-3", "loinc|14682-9", "11.312")).isEqualByComparingTo("0.1");
        assertThat(apply("mol.m-3", "g.m-3", "loinc|14682-9", "0.15")).isEqualByComparingTo("16.968");
    }

    @Test
    void bridgesBothWritingsOfHaemoglobinA1c() {
        assertThat(apply("mol/mol", "1", "loinc|4548-4", "0.048")).isEqualByComparingTo("0.0654304");
        assertThat(apply("1", "mol/mol", "loinc|59261-8", "0.065").doubleValue())
                .isCloseTo(0.0475, within(0.0001));
    }

    private BigDecimal apply(String from, String to, String code, String value) {
        return analytes.from(from).stream()
                .filter(bridge -> bridge.to().equals(to) && bridge.codes().contains(code))
                .findFirst()
                .orElseThrow()
                .apply(new BigDecimal(value));
    }
}
