package org.cohorte.query.units;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Powers of base units: what a unit measures. */
record Dimension(Map<String, Integer> powers) {

    static final Dimension NONE = new Dimension(Map.of());

    /** What is counted comes first, as people say it: grams a cubic metre, moles a second. */
    private static final List<String> ORDER = List.of("g", "mol", "m", "s", "K", "cd", "C", "rad");

    Dimension {
        powers = Map.copyOf(powers);
    }

    static Dimension of(String base) {
        return new Dimension(Map.of(base, 1));
    }

    Dimension times(Dimension other) {
        Map<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Dimension(sum);
    }

    Dimension power(int exponent) {
        Map<String, Integer> raised = new TreeMap<>(powers);
        raised.replaceAll((base, power) -> power * exponent);
        raised.values().removeIf(power -> power == 0);
        return new Dimension(raised);
    }

    /** The base unit in UCUM; {@code 1} when there is none. */
    String unit() {
        StringBuilder unit = new StringBuilder();
        powers.keySet().stream()
                .sorted(Comparator.<String, Boolean>comparing(base -> power(base) < 0)
                        .thenComparingInt(Dimension::rank)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(base -> append(unit, base, power(base)));
        return unit.isEmpty() ? "1" : unit.toString();
    }

    private int power(String base) {
        return powers.getOrDefault(base, 0);
    }

    private static void append(StringBuilder unit, String base, int power) {
        unit.append(unit.isEmpty() ? "" : ".").append(base).append(power == 1 ? "" : String.valueOf(power));
    }

    /** Units of their own ({@code [iU]}, {@code [pH]}) stand before the physical ones. */
    private static int rank(String base) {
        return ORDER.indexOf(base);
    }
}
