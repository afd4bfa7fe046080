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
 * Does the parts of one request on all processors at once: the sets that an expression names and nobody has worked out yet (they end
 * in {@link SlotSets}, where the expression then finds them), the segments that one criterion is looked for in, the patients whose
 * links are tried. A part may have parts of its own. Nobody waits in a circle: a thread that waits does so for a part of its own
 * that an idle thread has begun, or for a set inside the one that it works out, and takes up no other work meanwhile.
 */
final class Together {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Each part gathers into memory of its own, which is put together afterwards. */
    private static final int MOST_PARTS = 8;

    /** How many times what it costs a part has to save. */
    private static final int SAVED = 3;

    /** Some 50 µs, where a thread wakes in 10; a test says less, so that little work is shared too. */
    private static final long WORTH_A_THREAD = Long.getLong("cohorte.stepsWorthAThread", 1 << 14);

    /** Its threads know the request they work for (limits, cancellation), as Solr's own pools do. */
    private static final ExecutorService POOL = ExecutorUtil.newMDCAwareFixedThreadPool(
            PROCESSORS, Thread.ofPlatform().name("patient-sets-", 0).daemon().factory());

    private Together() {}

    /**
     * In how many parts to do something that costs so much.
     *
     * @param steps of some nanoseconds each
     * @return one when handing a part over would cost more than it saves
     */
    static int parts(long steps) {
        return parts(steps, 0);
    }

    /** The same where each part costs some steps besides. */
    static int parts(long steps, long more) {
        return Math.clamp(steps / (WORTH_A_THREAD + SAVED * more), 1, Math.min(PROCESSORS, MOST_PARTS));
    }

    /** A part of the work of one request. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Returns when every set is in the cache; fails as the first that could not be worked out. */
    static void evaluate(SolrIndexSearcher searcher, List<Query> queries) throws IOException {
        if (PROCESSORS > 1) {
            List<Work> works = new ArrayList<>();
            missing(searcher, queries).forEach(query -> works.add(() -> SlotSets.of(searcher, query)));
            all(works);
        }
    }

    /** Does all of it, in no order, and returns when it is done; fails as the first part that fails. */
    static void all(List<Work> works) throws IOException {
        if (PROCESSORS == 1 || works.size() == 1) {
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

    private static Set<Query> missing(SolrIndexSearcher searcher, List<Query> queries) {
        Set<Query> missing = new LinkedHashSet<>(queries);
        missing.removeIf(query -> SlotSets.isKnown(searcher, query));
        for (Query query : List.copyOf(missing)) {
            if (query instanceof PatientSet set) {
                set.foundOnTheWay().forEach(missing::remove);
            }
        }
        return missing;
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
            try {
                work.run();
                done.complete(null);
            } catch (IOException | RuntimeException | Error e) {
                done.completeExceptionally(e);
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
