package org.cohorte.solr.postings;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.PostingsReaderBase;
import org.apache.lucene.codecs.PostingsWriterBase;
import org.apache.lucene.codecs.lucene90.blocktree.Lucene90BlockTreeTermsReader;
import org.apache.lucene.codecs.lucene90.blocktree.Lucene90BlockTreeTermsWriter;
import org.apache.lucene.codecs.perfield.PerFieldPostingsFormat;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How the index keeps codes: beside each event of a code stand the patient, the day, the stay and the number of that event, in blocks that are
 * read at about a nanosecond a number ({@link EventBlock}). Finding the patients of a code is one pass over one list, where looking
 * up the doc values of each event costs some fifty times that, and what links or distinct days ask of the events that are found is
 * in the same block. The words are Lucene's own (a block tree); Lucene finds this format by its name, in the service file of
 * the plugin's jar.
 */
public final class EventPostingsFormat extends PostingsFormat {

    /** As the schema names it, and as segments name it for ever. */
    static final String NAME = "CohorteEvents";

    /** 0, which nobody was given: all columns in one file. */
    static final int VERSION = 1;

    /** Of what every scan reads, and of the rest. */
    static final String EVENTS = "evt";

    static final String DETAILS = "evd";

    /** Called by Lucene. */
    public EventPostingsFormat() {
        super(NAME);
    }

    static IndexOutput create(SegmentWriteState state, String extension) throws IOException {
        IndexOutput out = state.directory.createOutput(
                IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension), state.context);
        boolean begun = false;
        try {
            CodecUtil.writeIndexHeader(out, NAME, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
            begun = true;
            return out;
        } finally {
            if (!begun) {
                IOUtils.closeWhileHandlingException(out);
            }
        }
    }

    static IndexInput open(SegmentReadState state, String extension) throws IOException {
        IndexInput in = state.directory.openInput(
                IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension), state.context);
        boolean known = false;
        try {
            CodecUtil.checkIndexHeader(in, NAME, VERSION, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
            CodecUtil.retrieveChecksum(in);
            known = true;
            return in;
        } finally {
            if (!known) {
                IOUtils.closeWhileHandlingException(in);
            }
        }
    }

    /** Whether a segment keeps its codes so, or has none; indexes of older versions do not. */
    public static boolean isOf(LeafReader segment) {
        FieldInfo codes = segment.getFieldInfos().fieldInfo(Fields.CODES);
        return codes == null
                || codes.getIndexOptions() == IndexOptions.NONE
                || NAME.equals(codes.getAttribute(PerFieldPostingsFormat.PER_FIELD_FORMAT_KEY));
    }

    /** The events of a code in a segment that {@link #isOf} this format; null when it has none. */
    public static @Nullable EventPostings events(LeafReader segment, BytesRef code) throws IOException {
        Terms codes = segment.terms(Fields.CODES);
        TermsEnum terms = codes == null ? null : codes.iterator();
        return terms != null && terms.seekExact(code) ? events(terms, null) : null;
    }

    /**
     * The events of the code gone to.
     *
     * @param codes of a segment that {@link #isOf} this format
     * @param reuse what another code of the segment gave, which is of no use afterwards
     */
    public static EventPostings events(TermsEnum codes, @Nullable EventPostings reuse) throws IOException {
        return (EventPostings) codes.postings(reuse, PostingsEnum.NONE);
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        PostingsWriterBase events = new EventPostingsWriter(state);
        boolean made = false;
        try {
            FieldsConsumer consumer = new Lucene90BlockTreeTermsWriter(
                    state,
                    events,
                    Lucene90BlockTreeTermsWriter.DEFAULT_MIN_BLOCK_SIZE,
                    Lucene90BlockTreeTermsWriter.DEFAULT_MAX_BLOCK_SIZE);
            made = true;
            return consumer;
        } finally {
            if (!made) {
                IOUtils.closeWhileHandlingException(events);
            }
        }
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
        PostingsReaderBase events = new EventPostingsReader(state);
        boolean made = false;
        try {
            FieldsProducer producer = new Lucene90BlockTreeTermsReader(events, state);
            made = true;
            return producer;
        } finally {
            if (!made) {
                IOUtils.closeWhileHandlingException(events);
            }
        }
    }
}
