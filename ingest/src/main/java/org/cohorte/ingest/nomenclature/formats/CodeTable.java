package org.cohorte.ingest.nomenclature.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cohorte.ingest.nomenclature.Entry;

/**
 * A table of codes in UTF-8 whose first line names its columns: {@code code} and {@code libelle}; {@code parent},
 * {@code label_en}, {@code synonymes} (parted by bars) when there are such.
 */
final class CodeTable {

    static final String[] CODE = {"code", "code_ccam", "ghm", "atc", "code_atc", "code_anabio", "anabio"};
    static final String[] LABEL = {
        "libelle", "libellé", "libelle_long", "label", "label_fr", "libelle_ghm", "nom", "name", "designation"
    };
    private static final String[] ENGLISH = {"label_en", "english"};
    private static final String[] PARENT = {"parent", "code_parent"};
    private static final String[] SYNONYMS = {"synonymes", "synonyms", "synonyme"};
    private static final Pattern BAR = Pattern.compile("\\|");

    private CodeTable() {}

    static void read(SourceFile file, Draft draft, Problems problems) {
        read(file, row -> row.find(PARENT).map(List::of).orElse(List.of()), draft, problems);
    }

    /** Reads a table whose codes tell themselves what stands above them, unless it has a column that does. */
    static void read(SourceFile file, Function<Table.Row, List<String>> otherwise, Draft draft, Problems problems) {
        try (Table table = Table.of(file, problems)) {
            table.require(CODE);
            table.require(LABEL);
            boolean told = table.has(PARENT);
            for (Optional<Table.Row> next = table.next(); next.isPresent(); next = table.next()) {
                Table.Row row = next.get();
                List<String> parents = told ? row.find(PARENT).map(List::of).orElse(List.of()) : otherwise.apply(row);
                draft.add(
                        row.place(),
                        new Entry(row.get(CODE), parents, row.find(LABEL), row.find(ENGLISH), synonyms(row)));
            }
        }
    }

    private static List<String> synonyms(Table.Row row) {
        return row.find(SYNONYMS).map(text -> BAR.splitAsStream(text).toList()).orElse(List.of());
    }
}
