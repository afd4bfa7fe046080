package org.cohorte.ingest.nomenclature.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.nomenclature.Entry;
import tools.jackson.databind.JsonNode;

/** CCAM: its tree of chapters (01, 01.02, …) and its acts. */
final class Ccam {

    private static final String TREE = "000001";

    private final Sources sources;

    Ccam(Sources sources) {
        this.sources = sources;
    }

    List<Entry> entries() {
        JsonNode rows = sources.json("ccam_hierarchie_actes.json.gz");
        Map<String, String> codes = new HashMap<>();
        for (JsonNode row : rows) {
            codes.put(row.get("code").stringValue(), code(row));
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode row : rows) {
            if (!row.get("code").stringValue().equals(TREE)) {
                String parent = row.get("parent").stringValue();
                List<String> parents = parent.equals(TREE) ? List.of() : List.of(known(codes, parent));
                entries.add(new Entry(code(row), parents, Optional.of(label(row)), Optional.empty(), List.of()));
            }
        }
        return entries;
    }

    private static String known(Map<String, String> codes, String number) {
        String code = codes.get(number);
        if (code == null) {
            throw new IllegalStateException("CCAM has no " + number);
        }
        return code;
    }

    private static boolean isHeading(JsonNode row) {
        return row.get("type").stringValue().equals("H");
    }

    private static String code(JsonNode row) {
        String stratum = row.get("strate").stringValue();
        return isHeading(row)
                ? stratum.replaceAll("(\\.00)+$", "")
                : row.get("code").stringValue();
    }

    private static String label(JsonNode row) {
        String label = row.get("libelle").stringValue().strip();
        boolean shouted = isHeading(row) && label.equals(label.toUpperCase(Locale.FRENCH));
        return shouted ? Sources.capital(label.toLowerCase(Locale.FRENCH)) : label;
    }
}
