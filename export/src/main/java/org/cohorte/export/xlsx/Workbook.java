package org.cohorte.export.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook in the making. Rows go into compressed temporary files as they come, and texts stand in the cells themselves:
 * memory does not grow with the rows, nor with the number of different texts. For the thread that makes it; close it, and
 * nothing of it stays on the disk.
 */
public final class Workbook implements AutoCloseable {

    /** Rows of a sheet, header included: the format has no more. */
    public static final int ROWS = 1_048_576;

    private static final int WINDOW = 50;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final int rowsPerSheet;

    private Workbook(SXSSFWorkbook workbook, int rowsPerSheet) {
        this.workbook = workbook;
        this.rowsPerSheet = rowsPerSheet;
        this.styles = new Styles(workbook);
    }

    /**
     * Begins a workbook.
     *
     * @param temporary    folder for its temporary files
     * @param rowsPerSheet header included, at most {@value #ROWS}
     */
    public static Workbook in(Path temporary, int rowsPerSheet) {
        if (rowsPerSheet < 2 || rowsPerSheet > ROWS) {
            throw new IllegalArgumentException("a sheet holds 2 to " + ROWS + " rows, not " + rowsPerSheet);
        }
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
        workbook.setCompressTempFiles(true);
        // LibreOffice cannot open what AlwaysWithCompatibility writes, and the default's headers puzzle other readers.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        return new Workbook(workbook, rowsPerSheet);
    }

    /** Who made it, and when. */
    public void signed(String author, Instant when) {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator(CellText.legal(author));
        properties.setCreated(Optional.of(Date.from(when)));
    }

    public CoverSheet cover(String name) {
        return new CoverSheet(workbook.createSheet(name), styles);
    }

    /** Begins a table; one at a time. */
    public SheetSeries table(String name, List<SheetSeries.Header> headers) {
        return new SheetSeries(workbook, styles, name, headers, rowsPerSheet);
    }

    /** Writes the whole, and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }
}
