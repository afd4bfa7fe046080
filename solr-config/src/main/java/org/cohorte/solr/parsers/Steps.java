package org.cohorte.solr.parsers;

import org.apache.solr.common.SolrException;
import org.cohorte.solr.PatternLimit;

/**
 * Counts the pairs of events that a pattern looks at, so that none takes for ever, and asks the watch now and then: a pattern that
 * is to stop looks at {@link Watch#EVERY} elements more at most, which is less than a millisecond.
 */
final class Steps {

    private final long limit;
    private final Watch watch;
    private long taken;
    private long unwatched;

    Steps(long limit, Watch watch) {
        this.limit = limit;
        this.watch = watch;
    }

    /**
     * One more.
     *
     * @throws SolrException (bad request) when there were too many
     */
    void step() {
        work(1);
        if (++taken > limit) {
            throw new BadRequest("pattern: too many ways to choose the linked events: more than " + limit
                    + " pairs of events were looked at on this shard (" + PatternLimit.STEPS.written(limit)
                    + "); narrow a linked criterion or drop a link");
        }
    }

    /** So many elements are about to be read, copied or put in order: no step, but time all the same. */
    void work(long elements) {
        unwatched += elements;
        if (unwatched >= Watch.EVERY) {
            unwatched = 0;
            watch.check();
        }
    }

    long taken() {
        return taken;
    }
}
