package org.cohorte.ingest.imports;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a batch in a thread of its own, while the caller takes the one before and reads on. Batches are prepared in their order, one
 * at a time, and taken in their order by the caller's thread. For one thread.
 *
 * @param <B> a batch
 * @param <P> what is made of it
 */
final class Ahead<B, P> implements AutoCloseable {

    private final Function<B, P> preparation;
    private final Consumer<P> taker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import-ahead").factory());
    private @Nullable Future<P> waiting;

    Ahead(Function<B, P> preparation, Consumer<P> taker) {
        this.preparation = preparation;
        this.taker = taker;
    }

    /**
     * Hands a batch over; it is taken with the next one, or with {@link #flush}.
     *
     * @throws RuntimeException what the preparation of the batch before threw, or the taker
     */
    void accept(B batch) {
        Future<P> next = thread.submit(() -> preparation.apply(batch));
        flush();
        waiting = next;
    }

    /** Takes the batch that was handed over last, once it is prepared. */
    void flush() {
        Future<P> last = waiting;
        if (last == null) {
            return;
        }
        waiting = null;
        try {
            taker.accept(last.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a batch cannot be prepared: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    /** A batch that was not taken is forgotten; its preparation is interrupted, and waited for. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
