package org.cohorte.export.table;

import java.util.function.BiFunction;

/**
 * A column of a table whose rows are made of L.
 *
 * @param code     stable name
 * @param identity whether it tells who the patient is: such a column is not in the offer of a pseudonymised export
 * @param width    of the column, in characters
 * @param example  an invented value, or the name of one that each language has its own of
 * @param cell     the value of a row
 */
record ColumnOf<L>(String code, boolean identity, int width, String example, BiFunction<Teller, L, Cell> cell) {

    /** A column for every reading. */
    static <L> ColumnOf<L> open(String code, int width, String example, BiFunction<Teller, L, Cell> cell) {
        return new ColumnOf<>(code, false, width, example, cell);
    }

    /** A column for nominative exports alone. */
    static <L> ColumnOf<L> identity(String code, int width, String example, BiFunction<Teller, L, Cell> cell) {
        return new ColumnOf<>(code, true, width, example, cell);
    }
}
