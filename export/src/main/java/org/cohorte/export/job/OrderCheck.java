package org.cohorte.export.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cohorte.export.table.Columns;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.text.ExportTexts;

/** Refuses orders that cannot be, and writes out what they leave to us. */
final class OrderCheck {

    private static final int PURPOSE_LENGTH = 2_000;
    private static final int REFERENCE_LENGTH = 255;

    private OrderCheck() {}

    /** The order with every column named, in the order of the offer. */
    static ExportOrder complete(ExportOrder order) {
        if (order.tables().isEmpty()) {
            throw new ExportException("noTable", Map.of());
        }
        String purpose = order.purpose().strip();
        if (purpose.isEmpty()) {
            throw new ExportException("purposeMissing", Map.of());
        }
        requireLength("purposeTooLong", purpose, PURPOSE_LENGTH);
        requireLength("referenceTooLong", order.reference().strip(), REFERENCE_LENGTH);
        if (!ExportTexts.LANGUAGES.contains(order.language())) {
            throw new ExportException("unknownLanguage", Map.of("language", order.language()));
        }
        return new ExportOrder(
                order.cohort(),
                order.reading(),
                tables(order),
                purpose,
                order.reference().strip(),
                order.language());
    }

    private static void requireLength(String code, String text, int max) {
        if (text.length() > max) {
            throw new ExportException(
                    code, Map.of("length", String.valueOf(text.length()), "max", String.valueOf(max)));
        }
    }

    private static Map<ExportTable, List<String>> tables(ExportOrder order) {
        Map<ExportTable, List<String>> tables = new EnumMap<>(ExportTable.class);
        order.tables().forEach((table, wanted) -> tables.put(table, columns(table, wanted, order)));
        return tables;
    }

    /** A column of identity is as unknown to a pseudonymised export as one that does not exist. */
    private static List<String> columns(ExportTable table, List<String> wanted, ExportOrder order) {
        List<String> offered = Columns.codes(table, order.reading());
        wanted.stream().filter(code -> !offered.contains(code)).findFirst().ifPresent(code -> {
            throw new ExportException("unknownColumn", Map.of("table", table.name(), "column", code));
        });
        return wanted.isEmpty()
                ? offered
                : offered.stream().filter(wanted::contains).toList();
    }
}
