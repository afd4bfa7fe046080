package org.cohorte.solr.postings;

import java.io.IOException;
import org.apache.lucene.codecs.BlockTermState;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsWriterBase;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Writes the events of each code of a segment, blocks first and where they are after them. */
final class EventPostingsWriter extends PostingsWriterBase {

    private final IndexOutput out;
    private final IndexOutput details;
    private final EventBlockWriter block = new EventBlockWriter();
    private final EventPayload event = new EventPayload();
    private final ByteBuffersDataOutput blocks = new ByteBuffersDataOutput();
    private EventTermState before = new EventTermState();
    private @Nullable PostingsEnum reuse;

    EventPostingsWriter(SegmentWriteState state) throws IOException {
        out = EventPostingsFormat.create(state, EventPostingsFormat.EVENTS);
        boolean created = false;
        try {
            details = EventPostingsFormat.create(state, EventPostingsFormat.DETAILS);
            created = true;
        } finally {
            if (!created) {
                IOUtils.closeWhileHandlingException(out);
            }
        }
    }

    @Override
    public void init(IndexOutput terms, SegmentWriteState state) {
        // terms tell nothing but where their events are
    }

    @Override
    public void setField(FieldInfo field) {
        before = new EventTermState();
    }

    @Override
    public @Nullable BlockTermState writeTerm(BytesRef code, TermsEnum terms, FixedBitSet seen, NormsProducer norms)
            throws IOException {
        EventTermState state = new EventTermState();
        state.start = out.getFilePointer();
        blocks.reset();
        reuse = terms.postings(reuse, PostingsEnum.PAYLOADS);
        for (int doc = reuse.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = reuse.nextDoc()) {
            seen.set(doc);
            reuse.nextPosition();
            event.read(payload(code, reuse));
            block.add(doc, event);
            state.docFreq++;
            if (block.isFull()) {
                endBlock(state);
            }
        }
        if (state.docFreq == 0) {
            return null;
        }
        if (state.docFreq % EventBlock.MOST != 0) {
            endBlock(state);
        }
        state.totalTermFreq = state.docFreq;
        state.blocks = out.getFilePointer();
        if (state.blockCount() > 1) {
            blocks.copyTo(out);
        }
        return state;
    }

    private static BytesRef payload(BytesRef code, PostingsEnum postings) throws IOException {
        BytesRef payload = postings.getPayload();
        if (payload == null) {
            throw new IllegalStateException("nothing is told of an event of " + code.utf8ToString());
        }
        return payload;
    }

    private void endBlock(EventTermState state) throws IOException {
        blocks.writeInt(block.lastDocument());
        blocks.writeLong(out.getFilePointer() - state.start);
        block.write(out, details);
    }

    @Override
    public void encodeTerm(DataOutput terms, FieldInfo field, BlockTermState term, boolean absolute)
            throws IOException {
        EventTermState state = (EventTermState) term;
        terms.writeVLong(absolute ? state.start : state.start - before.start);
        if (state.blockCount() > 1) {
            terms.writeVLong(state.blocks - state.start);
        }
        before = state;
    }

    @Override
    public void close() throws IOException {
        boolean written = false;
        try {
            CodecUtil.writeFooter(out);
            CodecUtil.writeFooter(details);
            written = true;
        } finally {
            if (written) {
                IOUtils.close(out, details);
            } else {
                IOUtils.closeWhileHandlingException(out, details);
            }
        }
    }
}
