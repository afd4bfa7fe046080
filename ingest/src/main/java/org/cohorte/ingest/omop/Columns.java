package org.cohorte.ingest.omop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;

/** Which cell of a row belongs to which column, by the column's name in lower case. */
final class Columns {

    private final Map<String, Integer> places;

    private Columns(Map<String, Integer> places) {
        this.places = places;
    }

    /**
     * The columns of a table.
     *
     * @param names in any case; of two that are the same the first counts
     * @throws RefusedException when one is missing that the table cannot be read without
     */
    static Columns of(OmopTable table, List<String> names) throws RefusedException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = new ArrayList<>(table.required());
        missing.removeIf(places::containsKey);
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    Reason.MISSING,
                    table.tableName() + "." + missing.getFirst(),
                    "there is no column " + String.join(", ", missing) + "; expected are at least "
                            + String.join(", ", table.required()) + "; no row of the table was read");
        }
        return new Columns(places);
    }

    /** The names, in no order. */
    Iterable<String> names() {
        return places.keySet();
    }

    /** What stands in a cell; nothing when there is no such column. */
    String cell(List<String> cells, String column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place);
    }
}
