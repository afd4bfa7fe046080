package org.cohorte.ingest.nomenclature.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a file in the encoding in which its publisher writes it; one is in memory at a time. A mark of UTF-8 at the
 * beginning is believed. A byte that cannot be is an error at its line and column.
 */
final class Lines implements AutoCloseable {

    private static final int LONGEST = 1 << 20;
    private static final int MARK = 3;

    private final String file;
    private final InputStream bytes;
    private Encoding encoding;
    private byte[] line = new byte[1 << 10];
    private long number;

    private Lines(String file, InputStream bytes, Encoding encoding) {
        this.file = file;
        this.bytes = bytes;
        this.encoding = encoding;
    }

    /** Opens a file. */
    static Lines of(SourceFile file, Encoding encoding) {
        Lines lines = new Lines(file.name(), file.open(), encoding);
        lines.passMark();
        return lines;
    }

    private void passMark() {
        try {
            bytes.mark(MARK);
            int first = bytes.read();
            int second = bytes.read();
            int third = bytes.read();
            if (first == 0xef && second == 0xbb && third == 0xbf) {
                encoding = Encoding.UTF_8;
                return;
            }
            bytes.reset();
            if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) {
                close();
                throw Place.column(file, 1, 1).error("the file is UTF-16: save it as UTF-8");
            }
        } catch (IOException e) {
            throw SourceFile.broken(Place.line(file, 1), e);
        }
    }

    /**
     * A line.
     *
     * @param number of the line, from 1
     */
    record Line(long number, String text) {}

    /** The next line without its end; empty at the end of the file. */
    Optional<Line> next() {
        number++;
        try {
            int length = read();
            if (length < 0) {
                return Optional.empty();
            }
            int wrong = encoding.firstWrong(line, length);
            if (wrong >= 0) {
                int column = encoding.decode(line, wrong).length() + 1;
                throw Place.column(file, number, column)
                        .error("the byte 0x%02X %s".formatted(line[wrong], encoding.hint()));
            }
            return Optional.of(new Line(number, encoding.decode(line, length)));
        } catch (IOException e) {
            throw SourceFile.broken(Place.line(file, number), e);
        }
    }

    /** Length of the next line, without its end; -1 when there is none. */
    private int read() throws IOException {
        int length = 0;
        int read = bytes.read();
        if (read < 0) {
            return -1;
        }
        while (read >= 0 && read != '\n') {
            if (length == LONGEST) {
                throw Place.line(file, number)
                        .error("the line is longer than a million bytes: is this the right file?");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) read;
            read = bytes.read();
        }
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }

    String file() {
        return file;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw SourceFile.broken(Place.of(file), e);
        }
    }
}
