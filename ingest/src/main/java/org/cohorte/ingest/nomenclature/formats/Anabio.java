package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * ANABIO: a table of sets of analyses with their codes ({@code concepts_set_name}, {@code GLIMS_ANABIO_concept_code},
 * {@code concepts_set_category}), or a table of codes. Category, set, codes; a code may stand in several sets.
 */
final class Anabio implements FormatReader {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}");

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("antigenury", "Antigénuries"),
            Map.entry("blood_count_cell", "Numération sanguine"),
            Map.entry("blood_gas", "Gaz du sang"),
            Map.entry("cardiac_biomarkers", "Marqueurs cardiaques"),
            Map.entry("coagulation", "Coagulation"),
            Map.entry("diabete", "Diabète et hormones"),
            Map.entry("hepatic_panel", "Bilan hépatique"),
            Map.entry("inflammatory_biomarkers", "Marqueurs d'inflammation"),
            Map.entry("inflammatory_panel", "Bilan inflammatoire"),
            Map.entry("ionogram", "Ionogramme"),
            Map.entry("martial_panel", "Bilan martial"),
            Map.entry("other", "Autres analyses"),
            Map.entry("proteins", "Protéines"),
            Map.entry("renal_panel", "Bilan rénal"),
            Map.entry("serology", "Sérologies"),
            Map.entry("virology", "Virologie"));

    private record Group(String label, List<String> parents, Place place) {}

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        SourceFile file = new SourceFile(path);
        if (!file.firstLineBegins("concepts_set_name")) {
            CodeTable.read(file, draft, problems);
            return;
        }
        Map<String, Group> groups = new TreeMap<>();
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        try (Table table = Table.of(file, problems)) {
            table.require("glims_anabio_concept_code");
            table.require("concepts_set_category");
            for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
                take(row.get(), groups, sets);
            }
        }
        groups.forEach((code, group) -> draft.french(group.place(), code, group.parents(), group.label()));
        sets.forEach((code, above) -> {
            Group first = groups.get(above.iterator().next());
            String label = first == null ? code : first.label() + " (" + code + ")";
            draft.french(Place.of(file.name()), code, List.copyOf(above), label);
        });
    }

    private static void take(Table.Row row, Map<String, Group> groups, Map<String, Set<String>> sets) {
        String name = row.get("concepts_set_name");
        String category = row.get("concepts_set_category");
        String set = name.replace(' ', '_');
        groups.put(category, new Group(CATEGORIES.getOrDefault(category, category), List.of(), row.place()));
        groups.put(set, new Group(name.replace('_', ' '), List.of(category), row.place()));
        CODE.matcher(row.get("glims_anabio_concept_code"))
                .results()
                .forEach(code -> sets.computeIfAbsent(code.group(), c -> new LinkedHashSet<>())
                        .add(set));
    }
}
