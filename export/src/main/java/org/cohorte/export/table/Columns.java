package org.cohorte.export.table;

import java.util.List;
import java.util.function.Predicate;
import org.cohorte.query.scope.Scope.Reading;

/** Which columns each reading may have, and how wide they are. */
public final class Columns {

    private Columns() {}

    /** Columns that a reading may have, in their order. */
    public static List<TableOffer.Column> of(ExportTable table, Reading reading) {
        return offered(Catalogue.of(table), reading).stream()
                .map(column -> new TableOffer.Column(column.code(), column.example()))
                .toList();
    }

    /** Codes of the columns that a reading may have, in their order. */
    public static List<String> codes(ExportTable table, Reading reading) {
        return of(table, reading).stream().map(TableOffer.Column::code).toList();
    }

    /** Width of a column, in characters. */
    public static int width(ExportTable table, String code) {
        return Catalogue.of(table).stream()
                .filter(column -> column.code().equals(code))
                .mapToInt(ColumnOf::width)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + code + " in " + table));
    }

    /** Those with these codes, in the order of the catalogue; a column that the reading may not have is refused. */
    static <L> List<ColumnOf<L>> chosen(List<ColumnOf<L>> all, List<String> codes, Reading reading) {
        List<ColumnOf<L>> chosen =
                all.stream().filter(column -> codes.contains(column.code())).toList();
        if (chosen.stream().anyMatch(column -> !mayHave(reading).test(column))) {
            throw new SecurityException("This export does not read identities");
        }
        return chosen;
    }

    private static List<? extends ColumnOf<?>> offered(List<? extends ColumnOf<?>> all, Reading reading) {
        return all.stream().filter(mayHave(reading)).toList();
    }

    private static Predicate<ColumnOf<?>> mayHave(Reading reading) {
        return column -> switch (reading) {
            case NOMINATIVE -> true;
            case PSEUDONYMISED -> !column.identity();
            case COUNTS -> false;
        };
    }
}
