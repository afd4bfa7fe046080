package org.cohorte.ingest.omop;

import java.io.Closeable;
import java.util.List;
import java.util.function.Predicate;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.source.RefusedException;
import org.jspecify.annotations.Nullable;

/** Where the rows of tables stand: files, or a schema of a database. Rows stream, and may be read again. */
interface RowStore extends Closeable {

    /** Takes what is read of a table. */
    interface Rows {

        void row(Row row);

        /**
         * A row, or all that is left of the table, cannot be read.
         *
         * @param place where it stands
         * @param line  the row itself, when there is one
         */
        void refused(Place place, RefusedException why, @Nullable Line line);
    }

    /**
     * Where a row stands.
     *
     * @param file   name of the file, or of the table with its schema
     * @param number of the line, or of the row in the order of reading
     */
    record Place(String file, long number) {}

    boolean has(OmopTable table);

    /**
     * Reads a table; does nothing when it is not there.
     *
     * @param columns those that are needed; others may be left out
     * @throws org.cohorte.ingest.source.SourceException when the store breaks off
     */
    void read(OmopTable table, Predicate<String> columns, Rows rows);

    /** How much there is to read of a table, in bytes or rows; an estimate. */
    long size(OmopTable table);

    /** How much has been read so far, again and again included, in the same measure. */
    long done();

    /** What else is there and is not read. */
    List<String> ignored();

    /** What should be known of the store, in English sentences. */
    List<String> notes();

    @Override
    void close();
}
