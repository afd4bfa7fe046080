package org.cohorte.solr.postings;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The events of a code in a segment: for Lucene a list of documents like any other, for who wants more of them block by block. Either
 * way is to be taken from the start; a list gone through by blocks has no document that it stands at.
 */
public final class EventPostings extends PostingsEnum {

    static final int BLOCK_ENTRY_BYTES = Integer.BYTES + Long.BYTES;

    private final IndexInput data;
    private final IndexInput in;
    private EventTermState state;
    private final EventBlock block;
    private @Nullable RandomAccessInput blocks;
    private @Nullable EventPayload payload;

    /** The block read last; -1 before the first. */
    private int blockNumber = -1;

    /** Where the next block begins. */
    private long next;

    private int place;
    private int document = -1;

    /**
     * The events of a code.
     *
     * @param data    cloned; so are the details, when they are asked for
     */
    EventPostings(IndexInput data, IndexInput details, EventTermState state) {
        this.data = data;
        this.in = data.clone();
        this.state = state;
        this.block = new EventBlock(in, details);
        this.next = state.start;
    }

    /** Whether it reads from an input, and can begin anew with another code there. */
    boolean isOf(IndexInput input) {
        return data.equals(input);
    }

    /** Begins with another code. */
    EventPostings beginAnew(EventTermState another) {
        state = another;
        blocks = null;
        blockNumber = -1;
        place = 0;
        document = -1;
        next = state.start;
        return this;
    }

    /** The block gone to last. */
    public EventBlock block() {
        return block;
    }

    /** Goes to the next block; false when there is none. */
    public boolean nextBlock() throws IOException {
        if (blockNumber + 1 >= state.blockCount()) {
            blockNumber = state.blockCount();
            return false;
        }
        block.read(next);
        next = block.end();
        blockNumber++;
        place = 0;
        return true;
    }

    /** Goes to the first block after this one whose last document is a given one or greater; false when there is none. */
    public boolean nextBlock(int target) throws IOException {
        int found = blockWith(target);
        if (found >= state.blockCount()) {
            blockNumber = found;
            return false;
        }
        if (found > blockNumber + 1) {
            next = state.start + blocks().readLong(entry(found) + Integer.BYTES);
            blockNumber = found - 1;
        }
        return nextBlock();
    }

    /** Most often the next block is the one. */
    private int blockWith(int target) throws IOException {
        int low = blockNumber + 1;
        int high = state.blockCount();
        if (target == 0 || high == 1 || low >= high || blocks().readInt(entry(low)) >= target) {
            return low;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks().readInt(entry(middle)) < target) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long entry(int block) {
        return (long) block * BLOCK_ENTRY_BYTES;
    }

    private RandomAccessInput blocks() throws IOException {
        if (blocks == null) {
            blocks = in.randomAccessSlice(state.blocks, entry(state.blockCount()));
        }
        return blocks;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        if (document >= 0 && ++place < block.count()) {
            document = block.documents()[place];
            return document;
        }
        return first(nextBlock());
    }

    @Override
    public int advance(int target) throws IOException {
        if (document < 0 || block.lastDocument() < target) {
            if (!nextBlock(target)) {
                return first(false);
            }
        } else {
            place++;
        }
        int found = Arrays.binarySearch(block.documents(), place, block.count(), target);
        place = found < 0 ? -found - 1 : found;
        return first(place < block.count());
    }

    private int first(boolean found) throws IOException {
        document = found ? block.documents()[place] : NO_MORE_DOCS;
        return document;
    }

    @Override
    public long cost() {
        return state.docFreq;
    }

    @Override
    public int freq() {
        return 1;
    }

    @Override
    public int nextPosition() {
        return 0;
    }

    @Override
    public int startOffset() {
        return -1;
    }

    @Override
    public int endOffset() {
        return -1;
    }

    @Override
    public BytesRef getPayload() throws IOException {
        if (payload == null) {
            payload = new EventPayload();
        }
        payload.traits = block.traits(block.whichTraits(place));
        for (int column = 1; column < Columns.COUNT; column++) {
            payload.columns[column] = block.column(column)[place];
        }
        return payload.write();
    }
}
