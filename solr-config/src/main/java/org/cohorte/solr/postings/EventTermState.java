package org.cohorte.solr.postings;

import org.apache.lucene.codecs.BlockTermState;
import org.apache.lucene.index.TermState;

/** Where the events of a code are. */
final class EventTermState extends BlockTermState {

    /** Where the first block begins. */
    long start;
    /** Where the list of blocks begins: the last document of each, and where it begins after {@link #start}. None for a single block. */
    long blocks;

    @Override
    public EventTermState clone() {
        return (EventTermState) super.clone();
    }

    @Override
    public void copyFrom(TermState other) {
        super.copyFrom(other);
        EventTermState that = (EventTermState) other;
        start = that.start;
        blocks = that.blocks;
    }

    int blockCount() {
        return (docFreq + EventBlock.MOST - 1) / EventBlock.MOST;
    }
}
