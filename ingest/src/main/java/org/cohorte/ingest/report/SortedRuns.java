package org.cohorte.ingest.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/**
 * Numbers in ascending runs, each with a tag, in a file: 16 bytes each. On Unix no folder shows the
 * file once it is open, so its room is free again however the process ends. Reading takes {@value #PIECE} bytes of memory for each run.
 * For one thread.
 */
final class SortedRuns implements AutoCloseable {

    private static final int ENTRY = 2 * Long.BYTES;
    private static final int PIECE = 256 * ENTRY;

    private final Path path;
    private final FileChannel file;
    private final List<Run> runs = new ArrayList<>();

    /** Where a run stands, in bytes. */
    private record Run(long from, long to) {}

    SortedRuns(Path folder) {
        try {
            path = Files.createTempFile(folder, "cohorte-import-", ".runs");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw failed("no file can be made in " + folder, e);
        }
    }

    /**
     * Adds a run.
     *
     * @param numbers ascending, with zeros between them that do not count
     * @param size    how many are none
     */
    void write(long[] numbers, long[] tags, int size) {
        long from = runs.isEmpty() ? 0 : runs.getLast().to();
        ByteBuffer buffer = ByteBuffer.allocate(16 * PIECE);
        try {
            file.position(from);
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] != 0) {
                    buffer.putLong(numbers[i]).putLong(tags[i]);
                    if (!buffer.hasRemaining()) {
                        drain(buffer);
                    }
                }
            }
            drain(buffer);
        } catch (IOException e) {
            throw failed(path + " cannot be written", e);
        }
        runs.add(new Run(from, from + (long) size * ENTRY));
    }

    private void drain(ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /** The tags of numbers that stand in an earlier run too. */
    void repeated(LongConsumer tag) {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(
                Comparator.comparingLong((Cursor cursor) -> cursor.number).thenComparingInt(cursor -> cursor.run));
        try {
            for (int run = 0; run < runs.size(); run++) {
                Cursor cursor = new Cursor(run, runs.get(run));
                if (cursor.next()) {
                    cursors.add(cursor);
                }
            }
            long before = 0;
            while (!cursors.isEmpty()) {
                Cursor least = cursors.remove();
                if (least.number == before) {
                    tag.accept(least.tag);
                }
                before = least.number;
                if (least.next()) {
                    cursors.add(least);
                }
            }
        } catch (IOException e) {
            throw failed(path + " cannot be read", e);
        }
    }

    private static UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException(
                "Records that come twice cannot be told: " + what + ": " + e.getMessage()
                        + ". Make room there, or name another folder with -Djava.io.tmpdir",
                e);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failed(path + " cannot be closed", e);
        }
    }

    /** Goes through a run. */
    private final class Cursor {

        private final int run;
        private final long to;
        private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
        private long at;
        private long number;
        private long tag;

        private Cursor(int number, Run run) {
            this.run = number;
            this.at = run.from();
            this.to = run.to();
        }

        private boolean next() throws IOException {
            if (!piece.hasRemaining() && !read()) {
                return false;
            }
            number = piece.getLong();
            tag = piece.getLong();
            return true;
        }

        private boolean read() throws IOException {
            if (at == to) {
                return false;
            }
            piece.clear().limit((int) Math.min(PIECE, to - at));
            while (piece.hasRemaining()) {
                int read = file.read(piece, at + piece.position());
                if (read < 0) {
                    throw new IOException("it ends at " + (at + piece.position()) + " instead of " + to);
                }
            }
            at += piece.limit();
            piece.flip();
            return true;
        }
    }
}
