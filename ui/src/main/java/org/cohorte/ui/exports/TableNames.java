package org.cohorte.ui.exports;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.TableOffer;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.ui.text.Texts;

/** Tables and columns of exports as users read them. */
final class TableNames {

    private TableNames() {}

    static String table(ExportTable table, Texts texts) {
        return texts.get("export.table." + word(table));
    }

    /** Of an order, in the order of the workbook: "Patients, biologie". */
    static String tables(ExportOrder order, Texts texts) {
        Collection<ExportTable> chosen = order.tables().keySet();
        String names = chosen.stream()
                .sorted()
                .map(table -> table(table, texts).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names.substring(0, 1).toUpperCase(Locale.ROOT) + names.substring(1);
    }

    /** The code itself for a column that the screens do not know yet. */
    static String column(ExportTable table, String code, Texts texts) {
        String key = "export.column." + word(table) + "." + code;
        return texts.has(key) ? texts.get(key) : code;
    }

    /** An invented value as it would look. */
    static String example(TableOffer.Column column, Texts texts) {
        return ExportTexts.in(texts.language()).example(column.example());
    }

    private static String word(ExportTable table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    /** The icon of the domain, the same as everywhere. */
    static String icon(ExportTable table) {
        return switch (table) {
            case PATIENTS -> "user";
            case STAYS -> "bed";
            case DIAGNOSES -> "dx";
            case BIOLOGY -> "lab";
        };
    }
}
