package org.cohorte.export.table;

import java.util.List;

/**
 * A table as it is offered for a cohort and a reading.
 *
 * @param table   which
 * @param columns that this reading may have, in their order: an identity is not among those of a pseudonymised export
 * @param rows    that it would hold now
 */
public record TableOffer(ExportTable table, List<Column> columns, long rows) {

    public TableOffer {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param code    stable name, such as {@code birthDate}; its texts are {@code export.column.<table>.<code>}
     * @param example an invented value, or the name of one: {@code ExportTexts.example} says it in a language
     */
    public record Column(String code, String example) {}
}
