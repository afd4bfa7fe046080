package org.cohorte.ingest.omop;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cohorte.ingest.omop.CsvReader.Cells;
import org.cohorte.ingest.omop.OmopFiles.OmopFile;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.SourceException;

/** Tables in files of a folder or a zip; measured in bytes. */
final class CsvTables implements RowStore {

    private final OmopFiles files;
    private final int longestLine;
    private long done;

    private CsvTables(OmopFiles files, int longestLine) {
        this.files = files;
        this.longestLine = longestLine;
    }

    /**
     * The tables of a folder or a zip.
     *
     * @param longestLine in bytes; of a record of several lines, their sum
     * @throws SourceException when there is no file of the table PERSON
     */
    static CsvTables open(Path path, int longestLine) {
        CsvTables tables = new CsvTables(OmopFiles.of(path), longestLine);
        if (!tables.has(OmopTable.PERSON)) {
            tables.close();
            throw new SourceException(
                    path + " holds no file of the table PERSON: person.csv is expected, or person.tsv,"
                            + " person.csv.gz, in any case of letters; an OMOP source cannot be read without it");
        }
        return tables;
    }

    @Override
    public boolean has(OmopTable table) {
        return files.has(table);
    }

    @Override
    public void read(OmopTable table, Predicate<String> columns, Rows rows) {
        for (OmopFile file : files.of(table)) {
            read(file, rows);
        }
    }

    private void read(OmopFile file, Rows rows) {
        Place start = new Place(file.name(), 1);
        try (InputStream stream = file.open();
                CsvReader reader = new CsvReader(
                        stream, file.name(), longestLine, file.table().vocabulary())) {
            Columns columns = Columns.of(file.table(), reader.header());
            boolean more = true;
            long told = 0;
            while (more) {
                more = readRow(reader, file, columns, rows);
                done += reader.bytesRead() - told;
                told = reader.bytesRead();
            }
        } catch (RefusedException e) {
            rows.refused(start, e, null);
        } catch (EOFException e) {
            rows.refused(start, new RefusedException(Reason.TRUNCATED_FILE, "", "the packed file is cut"), null);
        } catch (IOException e) {
            String detail = "cannot be read: " + e.getMessage();
            rows.refused(start, new RefusedException(Reason.UNREADABLE_FILE, "", detail), null);
        }
    }

    /** False at the end. */
    private static boolean readRow(CsvReader reader, OmopFile file, Columns columns, Rows rows) {
        try {
            Optional<Cells> next = reader.next();
            if (next.isEmpty()) {
                return false;
            }
            Line line = next.get().line();
            rows.row(new Row(file.table(), columns, next.get().cells(), () -> line));
        } catch (RefusedException e) {
            rows.refused(new Place(file.name(), reader.number()), e, reader.line());
        }
        return true;
    }

    @Override
    public long size(OmopTable table) {
        return files.of(table).stream().mapToLong(OmopFile::bytes).sum();
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public List<String> ignored() {
        return files.ignored();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
