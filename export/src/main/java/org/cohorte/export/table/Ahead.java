package org.cohorte.export.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the next batch while the last one is being written: the index and the workbook keep a processor each. Holds two batches.
 * The source is read by a thread of its own, which is told to stop, and waited for, at the end. For one reader.
 */
final class Ahead<T> implements AutoCloseable {

    private final Iterator<T> source;
    private final int size;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("export-ahead").factory());
    private Future<List<T>> coming;

    Ahead(Iterator<T> source, int size) {
        this.source = source;
        this.size = size;
        this.coming = thread.submit(this::read);
    }

    private List<T> read() {
        List<T> batch = new ArrayList<>(size);
        while (batch.size() < size && source.hasNext()) {
            batch.add(source.next());
        }
        return batch;
    }

    /**
     * The next batch; empty at the end.
     *
     * @throws RuntimeException as the source fails, or (cancellation) when the calling thread is interrupted, which it then stays
     */
    List<T> next() {
        List<T> batch = await();
        if (!batch.isEmpty()) {
            coming = thread.submit(this::read);
        }
        return batch;
    }

    private List<T> await() {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while lines were read");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
