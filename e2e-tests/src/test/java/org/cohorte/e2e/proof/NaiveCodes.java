package org.cohorte.e2e.proof;

import java.util.List;
import java.util.Map;
import org.cohorte.ingest.model.Coding;
import org.cohorte.query.criteria.Code;

/**
 * The hierarchies of the codes that the random hospital uses: CIM-10 from the category (three characters) down and ATC
 * by prefix, and the few groups of other nomenclatures that requests ask for. A code outside its nomenclature stands for itself alone.
 */
final class NaiveCodes {

    private static final List<Integer> ATC_LEVELS = List.of(1, 3, 4, 5, 7);

    /** Codes of the generator that stand above others without being their prefix. */
    private static final Map<String, List<String>> BELOW = Map.of(
            "cim10|E10-E14", List.of("E10", "E101", "E109", "E11", "E110", "E1100", "E11009", "E1120", "E119"),
            "cim10|IV", List.of("E10", "E101", "E109", "E11", "E110", "E1100", "E11009", "E1120", "E119"),
            "ccam|08.08", List.of("JVJF004", "JVJF008"),
            "ccam|08", List.of("JVJF004", "JVJF008"),
            "ccam|04", List.of("DEQP003"),
            "loinc|GLYC", List.of("14749-6", "4548-4"),
            "loinc|HEMO", List.of("718-7", "777-3"),
            "loinc|VITA", List.of("29463-7", "8480-6", "8867-4"));

    private NaiveCodes() {}

    /** Whether a coding is the asked code or one of its descendants. */
    static boolean isOrIsBelow(Coding coding, Code asked) {
        if (!coding.system().equals(asked.system())) {
            return false;
        }
        String given = coding.code();
        String above = asked.value();
        return given.equals(above)
                || BELOW.getOrDefault(asked.token(), List.of()).contains(given)
                || switch (asked.system()) {
                    case "cim10" -> above.length() >= 3 && given.startsWith(above);
                    case "ghm" -> (above.length() == 2 || above.length() == 5) && given.startsWith(above);
                    case "atc" -> ATC_LEVELS.contains(above.length()) && given.startsWith(above);
                    default -> false;
                };
    }
}
