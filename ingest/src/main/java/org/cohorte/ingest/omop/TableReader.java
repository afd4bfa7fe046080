package org.cohorte.ingest.omop;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.cohorte.ingest.omop.CsvReader.Cells;
import org.cohorte.ingest.omop.OmopFiles.OmopFile;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of tables. What cannot be used is refused and reading goes on with the next row. */
final class TableReader {

    private final OmopFiles files;
    private final int longestLine;
    private final Tally tally;
    private final LongConsumer bytes;

    /**
     * A reader.
     *
     * @param tally where rows are counted and refusals go
     * @param bytes told how many more bytes of files have been read
     */
    TableReader(OmopFiles files, int longestLine, Tally tally, LongConsumer bytes) {
        this.files = files;
        this.longestLine = longestLine;
        this.tally = tally;
        this.bytes = bytes;
    }

    /** Takes rows. */
    interface Taker {
        void take(Row row) throws RefusedException;
    }

    /** Reads a table; does nothing when it is not there. */
    void read(OmopTable table, Taker taker) {
        for (OmopFile file : files.of(table)) {
            read(file, taker);
        }
    }

    private void read(OmopFile file, Taker taker) {
        try (InputStream stream = file.open();
                CsvReader reader = new CsvReader(
                        stream, file.name(), longestLine, file.table().vocabulary())) {
            Map<String, Integer> columns = columns(reader, file);
            boolean more = true;
            long told = 0;
            while (more) {
                more = readRow(reader, file, columns, taker);
                bytes.accept(reader.bytesRead() - told);
                told = reader.bytesRead();
            }
        } catch (RefusedException e) {
            refuse(file, 1, e, null);
        } catch (EOFException e) {
            refuse(file, 1, new RefusedException(Reason.TRUNCATED_FILE, "", "the packed file is cut"), null);
        } catch (IOException e) {
            String detail = "cannot be read: " + e.getMessage();
            refuse(file, 1, new RefusedException(Reason.UNREADABLE_FILE, "", detail), null);
        }
    }

    private static Map<String, Integer> columns(CsvReader reader, OmopFile file) throws RefusedException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < reader.header().size(); i++) {
            columns.putIfAbsent(reader.header().get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = new ArrayList<>(file.table().required());
        missing.removeIf(columns::containsKey);
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    Reason.MISSING,
                    file.table().tableName() + "." + missing.getFirst(),
                    "the first line names no column " + String.join(", ", missing) + "; expected are at least "
                            + String.join(", ", file.table().required()) + "; no row of the file was read");
        }
        return columns;
    }

    private boolean readRow(CsvReader reader, OmopFile file, Map<String, Integer> columns, Taker taker) {
        @Nullable Line line = null;
        try {
            Optional<Cells> next = reader.next();
            if (next.isEmpty()) {
                return false;
            }
            line = next.get().line();
            Row row = new Row(file.table(), columns, next.get().cells(), line);
            taker.take(row);
            tally.read(file.table().tableName());
        } catch (RefusedException e) {
            refuse(file, reader.number(), e, line);
        }
        return true;
    }

    private void refuse(OmopFile file, long number, RefusedException e, @Nullable Line line) {
        String type = file.table().tableName();
        tally.read(type);
        String path = e.path().isEmpty() ? type : e.path();
        tally.refused(type, new Refusal(file.name(), number, path, e.reason(), e.detail()), line);
    }
}
