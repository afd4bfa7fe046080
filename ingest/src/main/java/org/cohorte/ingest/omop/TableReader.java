package org.cohorte.ingest.omop;

import java.util.function.Predicate;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of tables. What cannot be used is refused and reading goes on with the next row. */
final class TableReader {

    private final RowStore store;
    private final Tally tally;

    /**
     * A reader.
     *
     * @param tally where rows are counted and refusals go
     */
    TableReader(RowStore store, Tally tally) {
        this.store = store;
        this.tally = tally;
    }

    /** Takes rows. */
    interface Taker {
        void take(Row row) throws RefusedException;
    }

    /** Reads a table; does nothing when it is not there. */
    void read(OmopTable table, Taker taker) {
        read(table, column -> true, taker);
    }

    /**
     * Reads some columns of a table, which a database sends faster than all of them.
     *
     * @param columns those that the taker asks for; those that the table cannot be read without come anyway
     */
    void read(OmopTable table, Predicate<String> columns, Taker taker) {
        Predicate<String> needed =
                column -> columns.test(column) || table.required().contains(column);
        store.read(table, needed, new Taking(table, taker));
    }

    private final class Taking implements RowStore.Rows {

        private final String type;
        private final Taker taker;

        private Taking(OmopTable table, Taker taker) {
            this.type = table.tableName();
            this.taker = taker;
        }

        @Override
        public void row(Row row) {
            tally.read(type);
            try {
                taker.take(row);
            } catch (RefusedException e) {
                Line line = row.line();
                refuse(new RowStore.Place(line.file(), line.number()), e, line);
            }
        }

        @Override
        public void refused(RowStore.Place place, RefusedException why, @Nullable Line line) {
            tally.read(type);
            refuse(place, why, line);
        }

        private void refuse(RowStore.Place place, RefusedException why, @Nullable Line line) {
            String path = why.path().isEmpty() ? type : why.path();
            tally.refused(type, new Refusal(place.file(), place.number(), path, why.reason(), why.detail()), line);
        }
    }
}
