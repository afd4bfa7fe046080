package org.cohorte.solr.postings;

import java.io.IOException;
import org.apache.lucene.codecs.BlockTermState;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.PostingsReaderBase;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EventPostingsWriter} wrote. */
final class EventPostingsReader extends PostingsReaderBase {

    private final IndexInput in;
    private final IndexInput details;

    EventPostingsReader(SegmentReadState state) throws IOException {
        in = EventPostingsFormat.open(state, EventPostingsFormat.EVENTS);
        boolean opened = false;
        try {
            details = EventPostingsFormat.open(state, EventPostingsFormat.DETAILS);
            opened = true;
        } finally {
            if (!opened) {
                IOUtils.closeWhileHandlingException(in);
            }
        }
    }

    @Override
    public void init(IndexInput terms, SegmentReadState state) {
        // terms tell nothing but where their events are
    }

    @Override
    public EventTermState newTermState() {
        return new EventTermState();
    }

    @Override
    public void decodeTerm(DataInput terms, FieldInfo field, BlockTermState term, boolean absolute) throws IOException {
        EventTermState state = (EventTermState) term;
        state.start = (absolute ? 0 : state.start) + terms.readVLong();
        state.blocks = state.blockCount() > 1 ? state.start + terms.readVLong() : state.start;
    }

    @Override
    public PostingsEnum postings(FieldInfo field, BlockTermState term, @Nullable PostingsEnum reuse, int flags)
            throws IOException {
        EventTermState state = ((EventTermState) term).clone();
        return reuse instanceof EventPostings former && former.isOf(in)
                ? former.beginAnew(state)
                : new EventPostings(in, details, state);
    }

    @Override
    public ImpactsEnum impacts(FieldInfo field, BlockTermState term, int flags) throws IOException {
        return new SlowImpactsEnum(postings(field, term, null, flags));
    }

    @Override
    public void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(in);
        CodecUtil.checksumEntireFile(details);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(in, details);
    }
}
