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

    EventPostingsReader(SegmentReadState state) throws IOException {
        in = state.directory.openInput(
                EventPostingsFormat.file(state.segmentInfo.name, state.segmentSuffix), state.context);
        boolean known = false;
        try {
            CodecUtil.checkIndexHeader(
                    in,
                    EventPostingsFormat.NAME,
                    EventPostingsFormat.VERSION,
                    EventPostingsFormat.VERSION,
                    state.segmentInfo.getId(),
                    state.segmentSuffix);
            CodecUtil.retrieveChecksum(in);
            known = true;
        } finally {
            if (!known) {
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
                : new EventPostings(in, state);
    }

    @Override
    public ImpactsEnum impacts(FieldInfo field, BlockTermState term, int flags) throws IOException {
        return new SlowImpactsEnum(postings(field, term, null, flags));
    }

    @Override
    public void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(in);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
