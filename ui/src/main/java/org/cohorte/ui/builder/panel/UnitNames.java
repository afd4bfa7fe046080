package org.cohorte.ui.builder.panel;

import java.util.List;
import java.util.stream.Stream;

/** Units of measure as people write them, and as UCUM does. */
public final class UnitNames {

    /** What laboratories report in, in UCUM; any other can be typed. */
    static final List<String> COMMON = List.of(
            "umol/L",
            "mmol/L",
            "nmol/L",
            "pmol/L",
            "mg/dL",
            "g/dL",
            "g/L",
            "mg/L",
            "ug/L",
            "ng/L",
            "ng/mL",
            "%",
            "10*9/L",
            "10*12/L",
            "U/L",
            "m[IU]/L",
            "meq/L",
            "mL/min/{1.73_m2}",
            "mm[Hg]",
            "s");

    /** What is measured at the bedside. */
    static final List<String> BEDSIDE =
            List.of("kg", "g", "cm", "m", "kg/m2", "mm[Hg]", "/min", "Cel", "%", "L/min", "{score}");

    /** Doses of medicines. */
    static final List<String> DOSES = List.of("mg", "g", "ug", "[iU]", "mL", "L", "mmol", "mg/kg", "mg/m2");

    /** Answers of forms and other values: a plain number first. */
    static final List<String> ANY = List.of("1", "kg", "g", "cm", "%", "mL", "d", "h");

    private UnitNames() {}

    /** {@code umol/L} as µmol/L. */
    public static String written(String ucum) {
        return ucum.replace("umol", "µmol")
                .replace("ug", "µg")
                .replace("10*12", "10¹²")
                .replace("10*9", "10⁹")
                .replace("m[IU]", "mUI")
                .replace("[IU]", "UI")
                .replace("[iU]", "UI")
                .replace("Cel", "°C")
                .replace("m2", "m²")
                .replace("{1.73_m2}", "1,73\u00a0m²")
                .replace("mm[Hg]", "mmHg");
    }

    /** What was typed, as UCUM writes it where we know. */
    static String ucum(String typed) {
        String text = typed.strip();
        return Stream.of(COMMON, BEDSIDE, DOSES, ANY)
                .flatMap(List::stream)
                .filter(unit -> written(unit).equalsIgnoreCase(text) || unit.equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> text.replace("µ", "u").replace("μ", "u"));
    }
}
