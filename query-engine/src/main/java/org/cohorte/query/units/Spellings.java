package org.cohorte.query.units;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the spellings of units met in hospitals into UCUM. What is UCUM already stays as it is. */
final class Spellings {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");
    /** Square metres of body surface, by which a clearance is divided: a convention, not a dimension. */
    private static final Pattern BODY_SURFACE =
            Pattern.compile("/\\{?1[.,]73(_|\\.|\\*)?(m2|m²|\\[?m\\]?2)?}?(m2|m²)?");

    /** Whole units, without spaces, in lower case. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("giga/l", "10*9/L"),
            Map.entry("tera/l", "10*12/L"),
            Map.entry("/mm³", "/mm3"),
            Map.entry("mmhg", "mm[Hg]"),
            Map.entry("mmdehg", "mm[Hg]"),
            Map.entry("cmh2o", "cm[H2O]"),
            Map.entry("°c", "Cel"),
            Map.entry("degc", "Cel"),
            Map.entry("celsius", "Cel"),
            Map.entry("°f", "[degF]"),
            Map.entry("bpm", "/min"),
            Map.entry("batt/min", "/min"),
            Map.entry("cyc/min", "/min"),
            Map.entry("score", "1"),
            Map.entry("ratio", "1"),
            Map.entry("ph", "[pH]"),
            Map.entry("kg/m²", "kg/m2"),
            Map.entry("ans", "a"),
            Map.entry("jours", "d"),
            Map.entry("heures", "h"),
            Map.entry("sec", "s"),
            Map.entry("secondes", "s"));

    /** Parts of a unit, between {@code /} and {@code .}, exactly as written. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("G", "10*9"),
            Map.entry("T", "10*12"),
            Map.entry("UI", "[iU]"),
            Map.entry("ui", "[iU]"),
            Map.entry("IU", "[iU]"),
            Map.entry("iu", "[iU]"),
            Map.entry("kUI", "k[iU]"),
            Map.entry("mUI", "m[iU]"),
            Map.entry("mIU", "m[iU]"),
            Map.entry("uUI", "u[iU]"),
            Map.entry("uIU", "u[iU]"),
            Map.entry("mn", "min"),
            Map.entry("Mn", "min"),
            Map.entry("MIN", "min"),
            Map.entry("j", "d"),
            Map.entry("24h", "d"),
            Map.entry("mcg", "ug"),
            Map.entry("gr", "g"),
            Map.entry("mm³", "mm3"),
            Map.entry("copies", "1"),
            Map.entry("cop", "1"),
            Map.entry("cellules", "1"),
            Map.entry("m²", "m2"),
            Map.entry("mOsm", "mosm"),
            Map.entry("mosmol", "mosm"),
            Map.entry("mOsmol", "mosm"),
            Map.entry("mEq", "meq"),
            Map.entry("Eq", "eq"));

    private static final Pattern LITRE = Pattern.compile("(?<![a-zA-Z\\[])(d|c|m|u|n|p|f)?l(?![a-zA-Z\\]])");
    private static final Pattern MOLE = Pattern.compile("(?<![a-zA-Z\\[])([munpf]?)(mole|moles|Mol|MOL)(?![a-zA-Z])");
    private static final Pattern POWER = Pattern.compile("(?<![0-9.])x?10(?:\\^|\\*\\*|e|E)(\\d+)");

    private Spellings() {}

    /** The most probable UCUM of a spelling; it may still be none. */
    static String ucum(String spelling) {
        String text = SPACE.matcher(spelling).replaceAll("").replace('μ', 'u').replace('µ', 'u');
        @Nullable String whole = WHOLE.get(text.toLowerCase(Locale.ROOT));
        if (whole != null) {
            return whole;
        }
        text = BODY_SURFACE.matcher(text).replaceFirst("");
        text = ANNOTATION.matcher(text).replaceAll("");
        text = text.isEmpty() ? "1" : text;
        text = POWER.matcher(text).replaceAll("10*$1");
        text = parts(text);
        text = LITRE.matcher(text).replaceAll("$1L");
        return MOLE.matcher(text).replaceAll("$1mol");
    }

    private static String parts(String text) {
        StringBuilder unit = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '/' || text.charAt(i) == '.') {
                String part = text.substring(start, i);
                unit.append(PARTS.getOrDefault(part, part));
                if (i < text.length()) {
                    unit.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return unit.toString();
    }
}
