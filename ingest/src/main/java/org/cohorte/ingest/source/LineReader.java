package org.cohorte.ingest.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;

/**
 * Reads a text file, plain or gzip, line by line as bytes. Memory is one line. Takes {@code \n} and {@code \r\n}, a byte
 * order mark, blank lines (passed over, but counted) and a last line without an end.
 */
public final class LineReader implements Closeable {

    private static final int CHUNK = 1 << 16;

    private final String name;
    private final Counting counting;
    private final InputStream in;
    private final int limit;
    private final boolean verbatim;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;
    private byte[] line = new byte[1 << 13];
    private int length;
    private long number;
    private boolean ended;
    private boolean lastLineOpen;

    /**
     * Opens a file.
     *
     * @param name  as reports call it
     * @param limit longest line taken, in bytes
     * @throws IOException when the file cannot be opened
     */
    public LineReader(Path file, String name, int limit) throws IOException {
        this(Files.newInputStream(file), name, limit, false);
    }

    /**
     * Reads a stream.
     *
     * @param name     as reports call it
     * @param limit    longest line taken, in bytes
     * @param verbatim whether blank lines, and spaces at the ends of lines, are kept
     * @throws IOException when nothing can be read of it
     */
    public LineReader(InputStream stream, String name, int limit, boolean verbatim) throws IOException {
        this.name = name;
        this.limit = limit;
        this.verbatim = verbatim;
        this.counting = new Counting(stream);
        this.in = open(counting);
    }

    /** Counts the bytes of the file itself, packed as they are. */
    private static final class Counting extends FilterInputStream {

        private long bytes;

        private Counting(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int most) throws IOException {
            int some = super.read(buffer, offset, most);
            bytes += Math.max(0, some);
            return some;
        }
    }

    private static InputStream open(InputStream file) throws IOException {
        var raw = new PushbackInputStream(new BufferedInputStream(file, CHUNK), 2);
        try {
            byte[] magic = raw.readNBytes(2);
            raw.unread(magic);
            boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
            return gzip ? new GZIPInputStream(raw, CHUNK) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Bytes of the file read so far, packed as they are. */
    public long bytesRead() {
        return counting.bytes;
    }

    /** Number of the line that was read last, or failed last. */
    public long number() {
        return number;
    }

    /** Whether the line that was read last is the file's last and has no line end: it may be cut. */
    public boolean lastLineOpen() {
        return lastLineOpen;
    }

    /**
     * The next line; blank ones are passed over, unless lines are kept verbatim. Empty at the end.
     *
     * @throws RefusedException when this line or the rest of the file cannot be read; reading may go on with the next call
     */
    public Optional<Line> next() throws RefusedException {
        while (!ended) {
            number++;
            boolean tooLong = !readLine();
            if (tooLong) {
                throw new RefusedException(
                        Reason.LINE_TOO_LONG, "", "longer than " + limit / (1 << 20) + " MB; split the resource");
            }
            byte[] bytes = trimmed();
            if (bytes.length > 0 || (verbatim && !ended)) {
                return Optional.of(new Line(name, number, bytes));
            }
        }
        return Optional.empty();
    }

    /** False when the line was too long and has been passed over. */
    private boolean readLine() throws RefusedException {
        length = 0;
        boolean fits = true;
        while (true) {
            if (position == filled && !fill()) {
                ended = true;
                lastLineOpen = true;
                return fits;
            }
            int end = position;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            fits = fits && append(end);
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                return fits;
            }
        }
    }

    private boolean append(int end) {
        int more = end - position;
        if (length + more > limit) {
            line = new byte[1 << 13];
            length = 0;
            return false;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(chunk, position, line, length, more);
        length += more;
        return true;
    }

    private boolean fill() throws RefusedException {
        try {
            position = 0;
            filled = Math.max(0, in.read(chunk, 0, CHUNK));
            return filled > 0;
        } catch (EOFException e) {
            throw broken(Reason.TRUNCATED_FILE, "the gzip stream is cut here; lines before it were taken");
        } catch (ZipException e) {
            throw broken(Reason.UNREADABLE_FILE, "the gzip stream is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw broken(Reason.UNREADABLE_FILE, "cannot be read further: " + e.getMessage());
        }
    }

    private RefusedException broken(Reason reason, String detail) {
        ended = true;
        filled = 0;
        return new RefusedException(reason, "", detail);
    }

    private byte[] trimmed() {
        int from = number == 1 && startsWithByteOrderMark() ? 3 : 0;
        int to = length;
        while (to > from && isSpace(line[to - 1])) {
            to--;
        }
        while (from < to && isSpace(line[from])) {
            from++;
        }
        return Arrays.copyOfRange(line, from, to);
    }

    private boolean startsWithByteOrderMark() {
        return length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    private boolean isSpace(byte b) {
        return b == '\r' || (!verbatim && (b == ' ' || b == '\t'));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
