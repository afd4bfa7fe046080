package org.cohorte.registry.identity;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows into one array for each column, which the server unnests. */
final class Columns {

    private Columns() {}

    static <T, V> Object of(List<T> rows, IntFunction<V[]> array, Function<T, @Nullable V> value) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}
