package org.cohorte.solr.parsers;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.solr.common.SolrException;
import org.cohorte.solr.PatternLimit;

/** What the events of one pattern may take of the heap. Safe for several threads. */
final class MemoryBudget {

    private static final long MEGABYTE = 1 << 20;

    private final long limit;
    private final AtomicLong left;

    MemoryBudget(int megabytes) {
        limit = megabytes * MEGABYTE;
        left = new AtomicLong(limit);
    }

    /** What there is of it altogether, in bytes. */
    long limit() {
        return limit;
    }

    /**
     * Takes some bytes.
     *
     * @throws SolrException (bad request) when too few are left
     */
    void take(long bytes) {
        if (left.addAndGet(-bytes) < 0) {
            throw tooMuch();
        }
    }

    /**
     * Takes what an array of whole numbers needs.
     *
     * @throws SolrException (bad request) when too little is left, or no array is so long
     */
    void takeInts(long length) {
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw tooMuch();
        }
        take(length * Integer.BYTES);
    }

    private BadRequest tooMuch() {
        return new BadRequest("pattern: too many events to link: they take more than " + limit / MEGABYTE
                + " MB of memory on this shard (" + PatternLimit.MEMORY.written(limit / MEGABYTE)
                + "); narrow a linked criterion");
    }

    /** Gives back what was taken and is no longer used. */
    void give(long bytes) {
        left.addAndGet(bytes);
    }
}
