package org.cohorte.query.words;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.query.criteria.ValueCondition;

/** Conditions on numbers, with their units as people write them. */
final class Measures {

    private static final Pattern POWER = Pattern.compile("10[*^](\\d+)");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, String> SIGNS = Map.of(
            "mm[Hg]", "mmHg",
            "Cel", "°C",
            "[degF]", "°F",
            "[pH]", "pH");

    private final Speech speech;

    Measures(Speech speech) {
        this.speech = speech;
    }

    String condition(ValueCondition value) {
        String first = speech.number(value.value());
        return switch (value.operator()) {
            case LESS -> "< " + first + unit(value.unit());
            case AT_MOST -> "≤ " + first + unit(value.unit());
            case EQUAL -> "= " + first + unit(value.unit());
            case AT_LEAST -> "≥ " + first + unit(value.unit());
            case GREATER -> "> " + first + unit(value.unit());
            case BETWEEN ->
                speech.say("entre ", "between ")
                        + first
                        + speech.say(" et ", " and ")
                        + value.upTo().map(speech::number).orElse("?")
                        + unit(value.unit());
        };
    }

    /** The unit after a number, with the space before it; nothing for a plain number. */
    private String unit(String unit) {
        if (unit.equals("1") || unit.matches("\\{[^}]*}")) {
            return "";
        }
        if (unit.equals("%")) {
            return speech.say("\u202f%", "%");
        }
        return Speech.NO_BREAK + SIGNS.getOrDefault(unit, spelled(unit));
    }

    private String spelled(String unit) {
        String text = unit.replaceAll("(^|/)u(?=[a-zA-Z\\[])", "$1µ")
                .replace("[iU]", speech.say("UI", "IU"))
                .replaceAll("\\{?1[.,]73[_ ]?m2}?", speech.say("1,73 m²", "1.73 m²"))
                .replaceAll("(?<=m)2\\b", "²")
                .replaceAll("(?<=m)3\\b", "³")
                .replaceAll("\\{([^}]*)}", "$1");
        Matcher power = POWER.matcher(text);
        return power.replaceAll(found -> "10" + superscript(found.group(1)));
    }

    private static String superscript(String digits) {
        StringBuilder raised = new StringBuilder();
        digits.chars().forEach(digit -> raised.append(SUPERSCRIPTS.charAt(digit - '0')));
        return raised.toString();
    }
}
