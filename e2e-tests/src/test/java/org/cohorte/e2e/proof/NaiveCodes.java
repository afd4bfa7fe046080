package org.cohorte.e2e.proof;

import java.util.List;
import java.util.Map;
import org.cohorte.ingest.model.Coding;
import org.cohorte.query.criteria.Code;

/**
 * The hierarchies of the codes that the random hospital uses: CIM-10 from the category (three characters) down and ATC
 * by prefix; every other system is flat. A code outside its nomenclature stands for itself alone.
 */
final class NaiveCodes {

    private static final List<Integer> ATC_LEVELS = List.of(1, 3, 4, 5, 7);

    /** Codes of the generator that stand above others without being their prefix. */
    private static final Map<String, List<String>> BELOW = Map.of();

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
                    case "atc" -> ATC_LEVELS.contains(above.length()) && given.startsWith(above);
                    default -> false;
                };
    }
}
