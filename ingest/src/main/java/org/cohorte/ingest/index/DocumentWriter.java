package org.cohorte.ingest.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.source.Hash;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents in batches, from several threads, and passes over those that the index holds already. Documents of one
 * patient go through one thread, so that the later of two with the same identifier wins; those that are known to be the first
 * with theirs go through any. A full queue makes the caller wait: memory stays flat however slow the index is.
 */
final class DocumentWriter implements AutoCloseable {

    private static final int BATCH = 1_000;

    /** Documents of {@link #write} that the filter has room for from the start: patients, and the demonstration. */
    private static final int ROOM = 1_000_000;

    private static final int QUEUED_BATCHES = 4;
    private static final int TRIES = 4;

    private final SolrIndex index;
    private final List<Lane> lanes = new ArrayList<>();
    private final Lane firsts;
    private final AtomicLong changed = new AtomicLong();
    private final AtomicLong removed = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Runnable beforeFirstChange;
    private final MaybeSeen sent = new MaybeSeen(ROOM);
    private boolean begun;

    /**
     * A writer.
     *
     * @param threads           that send
     * @param beforeFirstChange called once, before the first document that changes something is sent
     */
    DocumentWriter(SolrIndex index, int threads, Runnable beforeFirstChange) {
        this.index = index;
        this.beforeFirstChange = beforeFirstChange;
        for (int i = 0; i < threads; i++) {
            lanes.add(new Lane("index-writer-" + i, 1));
        }
        firsts = new Lane("index-writer-firsts", threads);
    }

    /**
     * Takes a document.
     *
     * @param lane  documents with the same number keep their order
     * @param fresh whether the index cannot hold it yet; then nothing is asked
     */
    void write(int lane, SolrInputDocument document, boolean fresh) {
        throwFailure();
        boolean first = fresh && isFirst(document);
        lane(lane).add(document, first);
    }

    private Lane lane(int number) {
        return lanes.get(Math.floorMod(number, lanes.size()));
    }

    /**
     * Takes documents that are known to be new or changed, and others that go.
     *
     * @param lane  as {@link #write}
     * @param first whether neither the index nor what was sent before can hold documents with these identifiers; no order is
     *     kept among such documents then, and one of a second version is handed over after {@link #flush} only
     * @param gone  identifiers of documents
     * @param same  how many more the index holds as they are
     */
    void replace(int lane, List<SolrInputDocument> documents, boolean first, List<String> gone, int same) {
        throwFailure();
        unchanged.addAndGet(same);
        Lane chosen = first ? firsts : lane(lane);
        for (SolrInputDocument document : documents) {
            chosen.change(document, first);
        }
        lane(lane).remove(gone);
    }

    private boolean isFirst(SolrInputDocument document) {
        long hash = Hash.of(id(document));
        boolean first = !sent.mayHold(hash);
        sent.add(hash);
        return first;
    }

    /** Waits until all documents taken so far have been sent. */
    void flush() {
        List<CompletableFuture<Void>> done =
                new ArrayList<>(lanes.stream().map(Lane::flush).toList());
        done.add(firsts.flush());
        done.forEach(CompletableFuture::join);
        throwFailure();
    }

    /** Documents sent so far. */
    long changed() {
        return changed.get();
    }

    /** Documents that went so far. */
    long removed() {
        return removed.get();
    }

    /** Tells that documents went that were not handed to {@link #replace}. */
    void removed(long documents) {
        removed.addAndGet(documents);
    }

    /** Documents that the index held already. */
    long unchanged() {
        return unchanged.get();
    }

    private void throwFailure() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Must be called before anything changes. */
    synchronized void begin() {
        if (!begun) {
            begun = true;
            beforeFirstChange.run();
        }
    }

    @Override
    public void close() {
        lanes.forEach(Lane::stop);
        firsts.stop();
    }

    /** Documents to send together, and the word that they are sent. */
    private record Batch(
            long number,
            List<SolrInputDocument> known,
            List<SolrInputDocument> fresh,
            List<SolrInputDocument> changed,
            List<String> gone,
            CompletableFuture<Void> sent) {}

    /**
     * Batches on their way. One thread keeps their order. Several do not, and go on while the index makes a segment in the time
     * of one of them.
     */
    private final class Lane {

        private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(QUEUED_BATCHES);
        private final Map<Long, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
        private long handed;
        private final List<Thread> threads = new ArrayList<>();
        private List<SolrInputDocument> known = new ArrayList<>();
        private List<SolrInputDocument> fresh = new ArrayList<>();
        private List<SolrInputDocument> changed = new ArrayList<>();
        private List<String> gone = new ArrayList<>();

        private Lane(String name, int workers) {
            for (int i = 0; i < workers; i++) {
                threads.add(Thread.ofPlatform().daemon().name(name).start(this::run));
            }
        }

        private void add(SolrInputDocument document, boolean isFresh) {
            (isFresh ? fresh : known).add(document);
            handWhenFull();
        }

        private void change(SolrInputDocument document, boolean isFresh) {
            (isFresh ? fresh : changed).add(document);
            handWhenFull();
        }

        private void remove(List<String> ids) {
            gone.addAll(ids);
            handWhenFull();
        }

        private void handWhenFull() {
            if (known.size() + fresh.size() + changed.size() + gone.size() >= BATCH) {
                hand();
            }
        }

        private CompletableFuture<Void> flush() {
            hand();
            return CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new));
        }

        private void hand() {
            CompletableFuture<Void> sent = new CompletableFuture<>();
            long number = handed++;
            underWay.put(number, sent);
            try {
                queue.put(new Batch(number, known, fresh, changed, gone, sent));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IndexException("the import was interrupted", e);
            }
            known = new ArrayList<>();
            fresh = new ArrayList<>();
            changed = new ArrayList<>();
            gone = new ArrayList<>();
        }

        private void stop() {
            threads.forEach(Thread::interrupt);
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            try {
                while (true) {
                    Batch batch = queue.take();
                    deliver(batch);
                    batch.sent().complete(null);
                    underWay.remove(batch.number());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void deliver(Batch batch) throws InterruptedException {
            if (failure.get() != null) {
                return;
            }
            try {
                List<SolrInputDocument> replacing = changedOnes(batch.known());
                unchanged.addAndGet(batch.known().size() - replacing.size());
                send(batch.fresh(), true);
                send(replacing, false);
                send(batch.changed(), false);
                takeAway(batch.gone());
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    private List<SolrInputDocument> changedOnes(List<SolrInputDocument> documents) {
        if (documents.isEmpty()) {
            return documents;
        }
        List<String> ids = documents.stream().map(DocumentWriter::id).distinct().toList();
        Map<String, SolrDocument> held = index.find(ids, Fields.FINGERPRINT);
        List<SolrInputDocument> changedOnes = new ArrayList<>();
        for (SolrInputDocument document : documents) {
            SolrDocument before = held.get(id(document));
            boolean same = before != null
                    && document.getFieldValue(Fields.FINGERPRINT).equals(before.getFirstValue(Fields.FINGERPRINT));
            // A document that comes twice is held against what came before it, not against the index.
            if (!same) {
                changedOnes.add(document);
                held.remove(id(document));
            }
        }
        return changedOnes;
    }

    private static String id(SolrInputDocument document) {
        return (String) document.getFieldValue(Fields.ID);
    }

    /**
     * Sends, again after a while when the index does not answer: it may be starting anew.
     *
     * @param fresh whether the index holds none of them: it need not look for what they replace, unless some of them came
     *     through before it failed
     */
    private void send(List<SolrInputDocument> documents, boolean fresh) throws InterruptedException {
        if (!documents.isEmpty()) {
            untilTaken(attempt -> index.send(documents, !fresh || attempt > 1));
            changed.addAndGet(documents.size());
        }
    }

    private void takeAway(List<String> gone) throws InterruptedException {
        if (!gone.isEmpty()) {
            untilTaken(attempt -> index.remove(gone));
            removed.addAndGet(gone.size());
        }
    }

    /** Something that the index may refuse for a while. */
    private interface Attempt {
        void go(int attempt) throws IOException, SolrServerException;
    }

    private void untilTaken(Attempt work) throws InterruptedException {
        begin();
        for (int attempt = 1; ; attempt++) {
            try {
                work.go(attempt);
                return;
            } catch (IOException | SolrServerException e) {
                if (attempt == TRIES) {
                    throw new IndexException("the index takes no documents: " + e.getMessage(), e);
                }
                TimeUnit.SECONDS.sleep(1L << attempt);
            }
        }
    }
}
