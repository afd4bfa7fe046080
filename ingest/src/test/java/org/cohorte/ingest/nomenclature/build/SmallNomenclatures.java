package org.cohorte.ingest.nomenclature.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cohorte.ingest.nomenclature.Entry;
import tools.jackson.databind.JsonNode;

/** GHM, ANABIO and the analytes of LOINC. */
final class SmallNomenclatures {

    private static final Pattern ANABIO_CODE = Pattern.compile("[A-Z]\\d{4}");

    private static final Map<String, String> ANABIO_CATEGORIES = Map.ofEntries(
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

    private final Sources sources;

    SmallNomenclatures(Sources sources) {
        this.sources = sources;
    }

    List<Entry> loinc() {
        List<Entry> entries = new ArrayList<>();
        for (String[] cells : Sources.ours("loinc-analytes.tsv")) {
            boolean group = cells[0].startsWith("G:");
            List<String> synonyms = cells.length > 4 ? List.of(cells[4].split("\\|", -1)) : List.of();
            entries.add(new Entry(
                    group ? cells[0].substring(2) : cells[1],
                    group ? List.of() : List.of(cells[0]),
                    Optional.of(cells[2]),
                    Optional.of(cells[3]),
                    synonyms));
        }
        return entries;
    }

    /** Major diagnostic category, root, group; the newest name of each. */
    List<Entry> ghm() {
        Map<String, Entry> entries = new TreeMap<>();
        for (String[] cells : Sources.ours("ghm-cmd.tsv")) {
            entries.put(cells[0], entry(cells[0], List.of(), cells[1]));
        }
        for (JsonNode row : sources.json("ghm_rghm_regroupement.json.gz")) {
            String root = row.get("racine").stringValue();
            String above = root.substring(0, 2);
            if (entries.containsKey(above)) {
                entries.put(
                        root,
                        entry(root, List.of(above), row.get("libelle_racine").stringValue()));
            }
        }
        for (JsonNode row : sources.json("ghm_ghm_regroupement.json.gz")) {
            String code = row.get("ghm").stringValue();
            String above = code.substring(0, 5);
            if (entries.containsKey(above)) {
                entries.put(
                        code, entry(code, List.of(above), row.get("libelle_ghm").stringValue()));
            }
        }
        return List.copyOf(entries.values());
    }

    /** Category, set of analyses, codes; a code may stand in several sets. */
    List<Entry> anabio() {
        Map<String, Entry> groups = new TreeMap<>();
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        for (String line : sources.lines("anabio-sample.csv").stream().skip(1).toList()) {
            List<String> cells = Sources.cells(line);
            String category = cells.get(2);
            String set = cells.get(0).replace(' ', '_');
            groups.put(category, entry(category, List.of(), ANABIO_CATEGORIES.getOrDefault(category, category)));
            groups.put(set, entry(set, List.of(category), cells.get(0).replace('_', ' ')));
            ANABIO_CODE
                    .matcher(cells.get(1))
                    .results()
                    .forEach(code -> sets.computeIfAbsent(code.group(), c -> new LinkedHashSet<>())
                            .add(set));
        }
        List<Entry> entries = new ArrayList<>(groups.values());
        sets.forEach((code, above) -> {
            String label = groups.get(above.iterator().next()).labelFr().orElse(code);
            entries.add(entry(code, List.copyOf(above), label + " (" + code + ")"));
        });
        return entries;
    }

    private static Entry entry(String code, List<String> parents, String label) {
        return new Entry(code, parents, Optional.of(label.strip()), Optional.empty(), List.of());
    }
}
