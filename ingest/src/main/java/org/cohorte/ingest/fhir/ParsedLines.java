package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.source.LineReader;
import org.cohorte.ingest.source.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The lines of a file as JSON, read and parsed by a thread of their own while whoever takes them waits for answers of the database
 * and the index. In order; a few hundred lines ahead. For one thread, which closes it before the reader.
 */
final class ParsedLines implements AutoCloseable {

    /** A hand-over ends with so many lines, or bytes. */
    private static final int LINES = 128;

    private static final int BYTES = 1 << 18;

    /** Hand-overs that wait to be taken. */
    private static final int AHEAD = 2;

    private final LineReader reader;
    private final Parser parser;
    private final BlockingQueue<List<Parsed>> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private List<Parsed> taken = List.of();
    private int next;
    private boolean ended;

    ParsedLines(LineReader reader, Parser parser) {
        this.reader = reader;
        this.parser = parser;
        this.thread = Thread.ofPlatform().daemon().name("fhir-reader").start(this::run);
    }

    /** Makes JSON of a line. */
    interface Parser {
        JsonNode parse(Line line, boolean open) throws RefusedException;
    }

    /**
     * What became of a line.
     *
     * @param line      null when it could not be read
     * @param refused   why there is no JSON
     * @param number    of the line
     * @param bytesRead of the file so far
     */
    record Parsed(
            @Nullable Line line,
            @Nullable JsonNode node,
            @Nullable RefusedException refused,
            long number,
            long bytesRead) {

        JsonNode orRefused() throws RefusedException {
            if (refused != null) {
                throw refused;
            }
            return Objects.requireNonNull(node);
        }
    }

    /**
     * The next line; empty at the end.
     *
     * @throws IllegalStateException when the thread is interrupted, or reading failed in a way that no line explains
     */
    Optional<Parsed> next() {
        if (next == taken.size() && !ended) {
            take();
        }
        return ended ? Optional.empty() : Optional.of(taken.get(next++));
    }

    /** A hand-over without lines is the last. */
    private void take() {
        try {
            taken = ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
        next = 0;
        ended = taken.isEmpty();
        Throwable failed = failure;
        if (ended && failed != null) {
            throw new IllegalStateException("a file cannot be read: " + failed, failed);
        }
    }

    private void run() {
        try {
            for (List<Parsed> some = read(); !some.isEmpty(); some = read()) {
                ready.put(some);
            }
            ready.put(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Parsed> read() {
        List<Parsed> some = new ArrayList<>();
        try {
            long bytes = 0;
            while (some.size() < LINES && bytes < BYTES) {
                Optional<Parsed> one = readOne();
                if (one.isEmpty()) {
                    return some;
                }
                some.add(one.get());
                Line line = one.get().line();
                bytes += line == null ? 0 : line.bytes().length;
            }
            return some;
        } catch (RuntimeException | Error e) {
            failure = e;
            return List.of();
        }
    }

    private Optional<Parsed> readOne() {
        @Nullable Line line = null;
        try {
            Optional<Line> read = reader.next();
            if (read.isEmpty()) {
                return Optional.empty();
            }
            line = read.get();
            JsonNode node = parser.parse(line, reader.lastLineOpen());
            return Optional.of(new Parsed(line, node, null, line.number(), reader.bytesRead()));
        } catch (RefusedException e) {
            long number = line == null ? reader.number() : line.number();
            return Optional.of(new Parsed(line, null, e, number, reader.bytesRead()));
        }
    }

    /** Waits for the thread: the reader is free then. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
