package org.cohorte.ingest.nomenclature.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cohorte.ingest.nomenclature.Entry;
import tools.jackson.databind.JsonNode;

/** ATC: five levels by prefix; substances with their French name, brands as synonyms. */
final class Atc {

    private static final int[] LEVELS = {1, 3, 4, 5, 7};

    private final Sources sources;

    Atc(Sources sources) {
        this.sources = sources;
    }

    List<Entry> entries() {
        Map<String, List<String>> names = names();
        Map<String, String[]> ours = new LinkedHashMap<>();
        Sources.ours("atc-levels.tsv").forEach(cells -> ours.put(cells[0], cells));
        TreeMap<String, Boolean> codes = new TreeMap<>();
        for (String code : names.keySet()) {
            addWithLevels(code, codes);
        }
        ours.keySet().forEach(code -> addWithLevels(code, codes));
        List<Entry> entries = new ArrayList<>();
        for (String code : codes.keySet()) {
            entries.add(entry(code, names.getOrDefault(code, List.of()), ours));
        }
        return entries;
    }

    private Map<String, List<String>> names() {
        Map<String, List<String>> names = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field :
                sources.json("atc-drug-names-fr.json").properties()) {
            List<String> all = new ArrayList<>();
            field.getValue().forEach(name -> all.add(name.stringValue()));
            // One code is written with the letter O for the digit 0.
            names.put(field.getKey().replace("JO", "J0"), all);
        }
        return names;
    }

    private static void addWithLevels(String code, Map<String, Boolean> codes) {
        for (int level : LEVELS) {
            if (level <= code.length()) {
                codes.put(code.substring(0, level), true);
            }
        }
    }

    private static Entry entry(String code, List<String> names, Map<String, String[]> ours) {
        String[] own = ours.get(code);
        // The source writes brands in capitals and ends with the name of the class or substance, when it has it.
        Optional<String> last =
                names.isEmpty() || isBrand(names.getLast()) ? Optional.empty() : Optional.of(names.getLast());
        Optional<String> label = own == null ? last.map(Sources::capital) : Optional.of(own[1]);
        List<String> brands =
                names.stream().filter(Atc::isBrand).map(Atc::quiet).distinct().toList();
        Optional<String> labelEn = own == null || own.length < 3 ? Optional.empty() : Optional.of(own[2]);
        return new Entry(
                code,
                parent(code),
                label.or(() -> fallback(code, brands, ours)),
                labelEn,
                label.isEmpty() && code.length() == 7 && !brands.isEmpty() ? brands.subList(1, brands.size()) : brands);
    }

    private static boolean isBrand(String name) {
        return name.equals(name.toUpperCase(Locale.FRENCH));
    }

    private static String quiet(String brand) {
        return Sources.capital(brand.toLowerCase(Locale.FRENCH));
    }

    /** A substance without a name takes its first brand's; a class takes the name of the class above. */
    private static Optional<String> fallback(String code, List<String> brands, Map<String, String[]> ours) {
        if (code.length() == 7 && !brands.isEmpty()) {
            return Optional.of(brands.getFirst());
        }
        for (List<String> above = parent(code); !above.isEmpty(); above = parent(above.getFirst())) {
            String[] named = ours.get(above.getFirst());
            if (named != null) {
                return Optional.of(named[1] + " (" + code + ")");
            }
        }
        return Optional.empty();
    }

    private static List<String> parent(String code) {
        for (int i = LEVELS.length - 1; i > 0; i--) {
            if (code.length() >= LEVELS[i]) {
                return List.of(code.substring(0, LEVELS[i - 1]));
            }
        }
        return List.of();
    }
}
