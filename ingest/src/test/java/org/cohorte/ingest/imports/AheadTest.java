package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AheadTest {

    @Test
    void batchesAreTakenInTheirOrderByTheCaller() {
        List<String> taken = new ArrayList<>();
        String caller = Thread.currentThread().getName();
        try (Ahead<Integer, String> ahead =
                new Ahead<>(batch -> batch + " by " + Thread.currentThread().getName(), one -> {
                    assertThat(Thread.currentThread().getName()).isEqualTo(caller);
                    taken.add(one);
                })) {
            for (int batch = 0; batch < 100; batch++) {
                ahead.accept(batch);
            }
            assertThat(taken).hasSize(99);
            ahead.flush();
            ahead.flush();
        }
        assertThat(taken).hasSize(100).first().isEqualTo("0 by import-ahead");
        assertThat(taken.getLast()).isEqualTo("99 by import-ahead");
    }

    /** While a batch is taken the next one is prepared: here the taker waits for it. */
    @Test
    void theNextIsPreparedMeanwhile() {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        try (Ahead<Integer, Integer> ahead = new Ahead<>(
                batch -> {
                    if (batch == 2) {
                        second.countDown();
                    }
                    return batch;
                },
                batch -> {
                    await(second);
                    taken.add(batch);
                })) {
            ahead.accept(1);
            ahead.accept(2);
            assertThat(taken).containsExactly(1);
        }
    }

    @Test
    void whatFailsIsThrownAsItIsAndNothingAfterItIsTaken() {
        List<Integer> taken = new ArrayList<>();
        RuntimeException failure = new UncheckedIOException("the registry does not answer", new IOException());
        try (Ahead<Integer, Integer> ahead = new Ahead<>(
                batch -> {
                    if (batch == 2) {
                        throw failure;
                    }
                    return batch;
                },
                taken::add)) {
            ahead.accept(1);
            ahead.accept(2);
            assertThatThrownBy(() -> ahead.accept(3)).isSameAs(failure);
        }
        assertThat(taken).containsExactly(1);
    }

    /** An import that fails elsewhere does not go on behind its end. */
    @Test
    void closingWaitsForWhatIsUnderWay() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        try (Ahead<Integer, Integer> ahead = new Ahead<>(
                batch -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        Thread.currentThread().interrupt();
                    }
                    return batch;
                },
                batch -> {})) {
            ahead.accept(1);
            await(begun);
        }
        assertThat(interrupted).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
