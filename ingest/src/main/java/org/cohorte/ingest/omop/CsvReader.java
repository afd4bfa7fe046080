package org.cohorte.ingest.omop;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.LineReader;
import org.cohorte.ingest.source.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a table, whose first line names the columns. Comma, tab or semicolon parts the cells, whichever the
 * first line has most of. Memory is one record. When a record of several lines cannot be used, its first line alone is
 * refused: a stray quotation mark does not take the lines after it along.
 */
final class CsvReader implements Closeable {

    private static final String SEPARATORS = ",\t;";

    private final LineReader lines;
    private final int limit;
    private final boolean quoting;
    private final char separator;
    private final List<String> header;
    private final byte[] headerBytes;
    private final Deque<Line> pending = new ArrayDeque<>();
    private @Nullable RefusedException deferred;
    private @Nullable Line first;
    private long number;

    /**
     * Opens a table and reads its header.
     *
     * @param name         as reports call it
     * @param limit        longest record, in bytes
     * @param tabsAreBare  whether quotation marks stand for themselves in a table parted by tabs
     * @throws RefusedException when the header cannot be read
     */
    CsvReader(InputStream stream, String name, int limit, boolean tabsAreBare) throws IOException, RefusedException {
        this.lines = new LineReader(stream, name, limit, true);
        this.limit = limit;
        Optional<Line> first = lines.next();
        if (first.isEmpty() || first.get().bytes().length == 0) {
            throw new RefusedException(Reason.UNREADABLE_FILE, "", "is empty; the first line must name the columns");
        }
        this.number = 1;
        this.headerBytes = first.get().bytes();
        String text = decoded(headerBytes);
        this.separator = separator(text);
        this.quoting = !(tabsAreBare && separator == '\t');
        CsvSplitter splitter = new CsvSplitter(separator, true);
        splitter.feed(text);
        this.header = List.copyOf(splitter.cells());
    }

    private static char separator(String header) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** A record and the line, or lines, that it came from. */
    record Cells(Line line, List<String> cells) {}

    /** Names of the columns, as they are written. */
    List<String> header() {
        return header;
    }

    /** The first line. */
    byte[] headerBytes() {
        return headerBytes;
    }

    /** Number of the line at which the last record began. */
    long number() {
        return number;
    }

    /** The line at which the last record began, below its header; none when that could not be read. */
    @Nullable
    Line line() {
        Line line = first;
        return line == null ? null : withHeader(line, line.bytes());
    }

    long bytesRead() {
        return lines.bytesRead();
    }

    /**
     * The next record; empty at the end.
     *
     * @throws RefusedException when it cannot be read; reading may go on with the next call
     */
    Optional<Cells> next() throws RefusedException {
        first = null;
        Optional<Line> begin = nextLine();
        while (begin.isPresent() && isBlank(begin.get())) {
            begin = nextLine();
        }
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        first = begin.get();
        number = begin.get().number();
        List<Line> taken = new ArrayList<>(List.of(begin.get()));
        try {
            return Optional.of(record(taken));
        } catch (RefusedException e) {
            for (Line rest : taken.subList(1, taken.size()).reversed()) {
                pending.addFirst(rest);
            }
            throw e;
        }
    }

    private Cells record(List<Line> taken) throws RefusedException {
        CsvSplitter splitter = new CsvSplitter(separator, quoting);
        splitter.feed(decoded(taken.getFirst().bytes()));
        long bytes = taken.getFirst().bytes().length;
        while (splitter.open()) {
            Optional<Line> more = moreOf(taken, bytes);
            if (more.isEmpty()) {
                throw new RefusedException(
                        taken.size() == 1 && atOpenEnd() ? Reason.TRUNCATED_FILE : Reason.NOT_CSV,
                        "",
                        "a quotation mark opens a cell here and none closes it");
            }
            bytes += more.get().bytes().length;
            splitter.feed(decoded(more.get().bytes()));
        }
        if (splitter.broken()) {
            throw new RefusedException(Reason.NOT_CSV, "", "a quotation mark ends a cell here, and the cell goes on");
        }
        if (splitter.cells().size() != header.size()) {
            throw new RefusedException(
                    splitter.cells().size() < header.size() && atOpenEnd() ? Reason.TRUNCATED_FILE : Reason.NOT_CSV,
                    "",
                    "has " + splitter.cells().size() + " cells; the header names " + header.size() + " columns");
        }
        return new Cells(joined(taken), splitter.cells());
    }

    private boolean atOpenEnd() {
        return pending.isEmpty() && lines.lastLineOpen();
    }

    private Optional<Line> moreOf(List<Line> taken, long bytes) {
        try {
            Optional<Line> more = nextLine();
            more.ifPresent(taken::add);
            return more.filter(line -> bytes + line.bytes().length <= limit);
        } catch (RefusedException e) {
            deferred = e;
            return Optional.empty();
        }
    }

    private Optional<Line> nextLine() throws RefusedException {
        Line known = pending.pollFirst();
        if (known != null) {
            return Optional.of(known);
        }
        RefusedException failure = deferred;
        if (failure != null) {
            deferred = null;
            number = lines.number();
            throw failure;
        }
        try {
            return lines.next();
        } catch (RefusedException e) {
            number = lines.number();
            throw e;
        }
    }

    private Line joined(List<Line> taken) {
        Line begin = taken.getFirst();
        if (taken.size() == 1) {
            return withHeader(begin, begin.bytes());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Line line : taken) {
            if (all.size() > 0) {
                all.write('\n');
            }
            all.writeBytes(line.bytes());
        }
        return withHeader(begin, all.toByteArray());
    }

    private Line withHeader(Line begin, byte[] bytes) {
        return new Line(begin.file(), begin.number(), bytes, Optional.of(headerBytes));
    }

    private static boolean isBlank(Line line) {
        for (byte b : line.bytes()) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.NOT_UTF8, "", "bytes that are not UTF-8; convert the file to UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
