package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.nomenclature.Entry;

/**
 * UCD: a table in UTF-8 of codes ({@code ucd}, {@code ucd7}, {@code code_ucd}, {@code code}), names ({@code nom_court},
 * {@code libelle}) and, when it is told, ATC codes ({@code atc}, {@code code_atc}). A code with an ATC code stands below it.
 */
final class Ucd implements FormatReader {

    private static final String[] CODE = {"ucd", "ucd7", "ucd13", "code_ucd", "code"};
    private static final String[] LABEL = {"nom_court", "libelle", "libellé", "nom", "label", "designation"};
    private static final String[] ATC = {"atc", "code_atc", "classe_atc"};

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        try (Table table = Table.of(new SourceFile(path), problems)) {
            table.require(CODE);
            table.require(LABEL);
            for (Optional<Table.Row> next = table.next(); next.isPresent(); next = table.next()) {
                Table.Row row = next.get();
                draft.add(
                        row.place(),
                        new Entry(
                                row.get(CODE),
                                List.of(),
                                row.find(LABEL),
                                Optional.empty(),
                                List.of(),
                                row.find(ATC).map(atc -> List.of("atc|" + atc)).orElse(List.of())));
            }
        }
    }
}
