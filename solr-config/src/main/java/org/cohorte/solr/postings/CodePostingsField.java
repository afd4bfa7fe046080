package org.cohorte.solr.postings;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.response.TextResponseWriter;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.uninverting.UninvertingReader;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link CodePostings}. Its value is what {@link CodePostingsProcessorFactory} gathers from an event, see {@link Event};
 * it is neither stored nor searched by name.
 */
public final class CodePostingsField extends org.apache.solr.schema.FieldType {

    private static final FieldType POSTINGS = new FieldType();

    static {
        POSTINGS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        POSTINGS.setTokenized(true);
        POSTINGS.setOmitNorms(true);
        POSTINGS.freeze();
    }

    @Override
    public boolean isPolyField() {
        return true;
    }

    @Override
    public List<IndexableField> createFields(SchemaField field, Object value) {
        Event event = Event.parse(String.valueOf(value));
        Field patients = field(Fields.CODE_PATIENTS, event.codes(), CodePostings.ofPatient(event.patient()));
        Field days = field(Fields.CODE_DAYS, event.codes(), CodePostings.ofDay(event.day()));
        return event.value() == null
                ? List.of(patients, days)
                : List.of(
                        patients, days, field(Fields.CODE_VALUES, event.codes(), CodePostings.ofValue(event.value())));
    }

    private static Field field(String name, List<String> codes, int frequency) {
        return new Field(name, new Codes(codes, frequency), POSTINGS);
    }

    @Override
    public UninvertingReader.@Nullable Type getUninversionType(SchemaField field) {
        return null;
    }

    @Override
    public void write(TextResponseWriter writer, String name, IndexableField value) {
        throw refused();
    }

    @Override
    public SortField getSortField(SchemaField field, boolean top) {
        throw refused();
    }

    private static SolrException refused() {
        return new SolrException(ErrorCode.BAD_REQUEST, Fields.CODE_POSTINGS + " can be neither read nor sorted by");
    }

    /** The codes of one event, each with the same frequency. */
    private static final class Codes extends TokenStream {
        private final List<String> codes;
        private final int frequency;
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
        private int next;

        Codes(List<String> codes, int frequency) {
            this.codes = codes;
            this.frequency = frequency;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == codes.size()) {
                return false;
            }
            term.setBytesRef(new BytesRef(codes.get(next++)));
            times.setTermFrequency(frequency);
            return true;
        }
    }
}
