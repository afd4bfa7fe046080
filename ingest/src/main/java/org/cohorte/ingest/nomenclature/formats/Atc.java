package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cohorte.ingest.nomenclature.Entry;
import org.jspecify.annotations.Nullable;

/**
 * ATC: five levels by prefix. An object that gives each code its names, brands in capitals and then the substance; or a
 * table of codes and names. Names of levels that the file does not name are the product's.
 */
final class Atc implements FormatReader {

    private static final int[] LEVELS = {1, 3, 4, 5, 7};
    private static final Pattern CODE = Pattern.compile("[A-Z](\\d{2}([A-Z]([A-Z](\\d{2})?)?)?)?");

    private final Map<String, String[]> ours = new LinkedHashMap<>();
    private final Map<String, Place> places = new TreeMap<>();

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        OurTable.rows("atc-levels.tsv").forEach(cells -> ours.put(cells[0], cells));
        SourceFile file = new SourceFile(path);
        Map<String, Entry> told = file.isJson() ? names(file, problems) : table(file, problems);
        problems.throwIfAny();
        TreeSet<String> codes = new TreeSet<>();
        told.keySet().forEach(code -> addWithLevels(code, codes));
        ours.keySet().forEach(code -> addWithLevels(code, codes));
        for (String code : codes) {
            Place place = places.getOrDefault(code, Place.of(file.name()));
            Entry entry = told.get(code);
            draft.add(place, file.isJson() || entry == null ? entry(code, entry, ours) : entry);
        }
    }

    private Map<String, Entry> names(SourceFile file, Problems problems) {
        Map<String, Entry> told = new TreeMap<>();
        try (JsonFile json = new JsonFile(file)) {
            json.members((member, place) -> {
                List<String> names = new ArrayList<>();
                json.list((name, at) -> names.add(name.asString("")));
                // One code is written with the letter O for the digit 0.
                take(member.replace("JO", "J0"), place, problems);
                told.put(
                        member.replace("JO", "J0"),
                        new Entry(member, List.of(), Optional.empty(), Optional.empty(), names));
            });
        }
        return told;
    }

    private Map<String, Entry> table(SourceFile file, Problems problems) {
        Draft draft = new Draft(problems);
        CodeTable.read(file, row -> List.of(), draft, problems);
        Map<String, Entry> told = new TreeMap<>();
        draft.finish(file.name()).forEach(entry -> {
            take(entry.code(), draft.placeOf(entry.code()), problems);
            told.put(
                    entry.code(),
                    new Entry(entry.code(), parent(entry.code()), entry.labelFr(), entry.labelEn(), entry.synonyms()));
        });
        return told;
    }

    private void take(String code, Place place, Problems problems) {
        places.put(code, place);
        if (!CODE.matcher(code).matches()) {
            problems.add(place, code + " is no code of the ATC (A, A10, A10B, A10BA, A10BA02)");
        }
    }

    private static void addWithLevels(String code, Set<String> codes) {
        for (int level : LEVELS) {
            if (level <= code.length()) {
                codes.add(code.substring(0, level));
            }
        }
    }

    private static Entry entry(String code, @Nullable Entry told, Map<String, String[]> ours) {
        List<String> names = told == null ? List.of() : told.synonyms();
        String[] own = ours.get(code);
        // The source writes brands in capitals and ends with the name of the class or substance, when it has it.
        Optional<String> last =
                names.isEmpty() || isBrand(names.getLast()) ? Optional.empty() : Optional.of(names.getLast());
        Optional<String> label = own == null ? last.map(OurTable::capital) : Optional.of(own[1]);
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
        return OurTable.capital(brand.toLowerCase(Locale.FRENCH));
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
