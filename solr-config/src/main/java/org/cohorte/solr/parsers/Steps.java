package org.cohorte.solr.parsers;

import org.apache.solr.common.SolrException;

/** Counts the pairs of events that a pattern looks at, so that none takes for ever. Asks the watch now and then. */
final class Steps {

    private final long limit;
    private final Watch watch;
    private long taken;

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
        if (++taken % Watch.EVERY == 0) {
            watch.check();
        }
        if (taken > limit) {
            throw new BadRequest("pattern: too many ways to choose the linked events: more than " + limit
                    + " pairs of events were looked at on this shard; narrow a linked criterion or drop a link");
        }
    }

    long taken() {
        return taken;
    }
}
