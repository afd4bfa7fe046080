package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Hands things on in batches, bounded by their number and by their bytes. */
final class Batcher<T> {

    private static final long MOST_BYTES = 32L << 20;

    private final int most;
    private final ToLongFunction<T> size;
    private final Consumer<List<T>> taker;
    private List<T> batch = new ArrayList<>();
    private long bytes;

    Batcher(int most, ToLongFunction<T> size, Consumer<List<T>> taker) {
        this.most = most;
        this.size = size;
        this.taker = taker;
    }

    void add(T one) {
        batch.add(one);
        bytes += size.applyAsLong(one);
        if (batch.size() >= most || bytes >= MOST_BYTES) {
            flush();
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            List<T> full = batch;
            batch = new ArrayList<>();
            bytes = 0;
            taker.accept(full);
        }
    }
}
