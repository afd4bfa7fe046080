package org.cohorte.ui.builder.picker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;

/**
 * A list of codes as people paste it, in any layout: one to a line or in a row, with commas, semicolons or tabs, with the
 * labels of a spreadsheet beside them, with or without the dot of the CIM-10.
 *
 * @param known   codes that the nomenclatures have, in the order pasted
 * @param unknown words that hold a digit and are no known code
 */
public record PastedCodes(List<Code> known, List<String> unknown) {

    private static final int CIM10_CATEGORY = 3;

    /**
     * Reads a pasted text.
     *
     * @param systems  code systems to look in, the preferred first
     * @param describe looks codes up; unknown ones are absent from its answer
     */
    public static PastedCodes read(
            String text, List<String> systems, Function<Collection<Code>, Map<Code, Concept>> describe) {
        List<String> words =
                new ArrayList<>(new LinkedHashSet<>(List.of(text.strip().split("[\\s,;|\"']+"))));
        words.removeIf(String::isEmpty);
        Set<Code> candidates = new LinkedHashSet<>();
        words.forEach(word -> candidates.addAll(candidates(word, systems)));
        Set<Code> found = describe.apply(candidates).keySet();
        Set<Code> known = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            List<Code> hits =
                    candidates(word, systems).stream().filter(found::contains).toList();
            if (!hits.isEmpty()) {
                known.add(hits.getFirst());
            } else if (word.chars().anyMatch(Character::isDigit)) {
                unknown.add(word);
            }
        }
        return new PastedCodes(List.copyOf(known), unknown);
    }

    private static List<Code> candidates(String word, List<String> systems) {
        List<Code> codes = new ArrayList<>();
        String upper = word.toUpperCase(Locale.ROOT);
        for (String system : systems) {
            codes.add(new Code(system, word));
            codes.add(new Code(system, upper));
            if (system.equals("cim10")) {
                codes.add(new Code(system, upper.replace(".", "")));
            }
            if (system.equals("cim10") && upper.length() > CIM10_CATEGORY && upper.indexOf('.') < 0) {
                codes.add(new Code(system, upper.substring(0, CIM10_CATEGORY) + "." + upper.substring(CIM10_CATEGORY)));
            }
        }
        return codes;
    }
}
