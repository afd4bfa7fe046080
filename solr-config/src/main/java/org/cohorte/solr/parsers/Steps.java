package org.cohorte.solr.parsers;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.solr.common.SolrException;
import org.cohorte.solr.PatternLimit;

/**
 * Counts the pairs of events that a pattern looks at, so that none takes for ever, and asks the watch now and then: a pattern that
 * is to stop looks at {@link Watch#EVERY} elements more at most, which is less than a millisecond. Each thread has its own.
 */
final class Steps {

    private final long limit;
    private final Watch watch;
    /** Of all threads that look at the pattern, each told in portions. */
    private final AtomicLong all;

    private long taken;
    private long told;
    private long unwatched;

    Steps(long limit, Watch watch) {
        this(limit, watch, new AtomicLong());
    }

    private Steps(long limit, Watch watch, AtomicLong all) {
        this.limit = limit;
        this.watch = watch;
        this.all = all;
    }

    /** For another thread, within the same limit. */
    Steps another(Watch itsWatch) {
        return new Steps(limit, itsWatch, all);
    }

    /**
     * One more.
     *
     * @throws SolrException (bad request) when there were too many
     */
    void step() {
        work(1);
        if (++taken > limit) {
            throw tooMany();
        }
    }

    /** So many elements are about to be read, copied or put in order: no step, but time all the same. */
    void work(long elements) {
        unwatched += elements;
        if (unwatched >= Watch.EVERY) {
            unwatched = 0;
            watch.check();
            tell();
        }
    }

    private void tell() {
        long together = all.addAndGet(taken - told);
        told = taken;
        if (together > limit) {
            throw tooMany();
        }
    }

    private BadRequest tooMany() {
        return new BadRequest("pattern: too many ways to choose the linked events: more than " + limit
                + " pairs of events were looked at on this shard (" + PatternLimit.STEPS.written(limit)
                + "); narrow a linked criterion or drop a link");
    }

    long taken() {
        return taken;
    }
}
