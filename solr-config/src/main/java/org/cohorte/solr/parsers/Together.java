package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.search.Query;
import org.apache.solr.common.util.ExecutorUtil;
import org.apache.solr.search.SolrIndexSearcher;

/**
 * Does the parts of one request on all processors at once. Above all it works out the sets that an expression names and nobody has
 * worked out yet: the criteria of a new request do not wait for each other. They end in {@link SlotSets}, where the expression then
 * finds them. Whoever works for another here works alone, so that nobody ever waits for a thread that waits for him.
 */
final class Together {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Its threads know the request they work for (limits, cancellation), as Solr's own pools do. */
    private static final ExecutorService POOL = ExecutorUtil.newMDCAwareFixedThreadPool(
            PROCESSORS, Thread.ofPlatform().name("patient-sets-", 0).daemon().factory());

    private static final ThreadLocal<Boolean> HELPING = ThreadLocal.withInitial(() -> false);

    private Together() {}

    /** A part of the work of one request. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Returns when every set is in the cache; fails as the first that could not be worked out. */
    static void evaluate(SolrIndexSearcher searcher, List<Query> queries) throws IOException {
        if (PROCESSORS > 1 && !HELPING.get()) {
            List<Work> works = new ArrayList<>();
            missing(searcher, queries).forEach(query -> works.add(() -> SlotSets.of(searcher, query)));
            all(works);
        }
    }

    /** Does all of it, in no order, and returns when it is done; fails as the first part that fails. */
    static void all(List<Work> works) throws IOException {
        // a single part, such as the expression of a whole request, has parts of its own that are worth sharing
        if (PROCESSORS == 1 || works.size() == 1 || HELPING.get()) {
            for (Work work : works) {
                work.run();
            }
            return;
        }
        List<Task> tasks = works.stream().map(Task::new).toList();
        tasks.stream().skip(1).forEach(POOL::execute);
        // what no helper has begun is done here: a busy pool keeps nobody waiting
        tasks.forEach(Task::run);
        for (Task task : tasks) {
            task.await();
        }
    }

    private static List<Query> missing(SolrIndexSearcher searcher, List<Query> queries) {
        Set<Query> distinct = new LinkedHashSet<>(queries);
        return distinct.stream()
                .filter(query -> !SlotSets.isKnown(searcher, query))
                .toList();
    }

    /** A part that one thread does, whichever comes first. */
    private static final class Task implements Runnable {

        private final Work work;
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        Task(Work work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!taken.compareAndSet(false, true)) {
                return;
            }
            boolean before = HELPING.get();
            HELPING.set(true);
            try {
                work.run();
                done.complete(null);
            } catch (IOException | RuntimeException | Error e) {
                done.completeExceptionally(e);
            } finally {
                HELPING.set(before);
            }
        }

        /** What it failed with fails the request, in its own words. */
        void await() throws IOException {
            try {
                done.join();
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case IOException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw e;
                }
            }
        }
    }
}
