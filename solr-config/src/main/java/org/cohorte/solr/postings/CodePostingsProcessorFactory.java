package org.cohorte.solr.postings;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Gathers, from each document that is about to be indexed, what {@link EventPostingsFormat} keeps of it. Stands after the distribution of
 * updates, so that it sees whole documents (an atomic update has been completed) and each replica does it for itself.
 */
public final class CodePostingsProcessorFactory extends UpdateRequestProcessorFactory {

    /** 0001-01-01. */
    private static final int FIRST_DAY = -719_162;

    /** 9999-12-31. */
    private static final int LAST_DAY = 2_932_896;

    /** The least exact precision. */
    private static final int YEAR = 3;

    @Override
    public UpdateRequestProcessor getInstance(
            SolrQueryRequest request, SolrQueryResponse response, UpdateRequestProcessor next) {
        return new UpdateRequestProcessor(next) {
            @Override
            public void processAdd(AddUpdateCommand command) throws IOException {
                gather(command.getSolrInputDocument());
                super.processAdd(command);
            }
        };
    }

    /**
     * Adds to a whole document what its codes are indexed from.
     *
     * @throws SolrException when a field is no number, or none that it may be
     */
    public static void gather(SolrInputDocument document) {
        Collection<Object> codes = document.getFieldValues(Fields.CODES);
        if (codes == null || codes.isEmpty()) {
            document.removeField(Fields.CODE_POSTINGS);
            return;
        }
        Integer patient = number(document, Fields.PATIENT, Integer.class, Integer::valueOf);
        Integer day = number(document, Fields.DAY, Integer.class, Integer::valueOf);
        if (day != null && (day < FIRST_DAY || day > LAST_DAY)) {
            throw refused(document, Fields.DAY, "is no day of the years 1 to 9999");
        }
        Integer precision = number(document, Fields.PRECISION, Integer.class, Integer::valueOf);
        if (precision != null && (precision < 0 || precision > YEAR)) {
            throw refused(document, Fields.PRECISION, "is none of 0 to 3");
        }
        Integer stay = number(document, Fields.STAY, Integer.class, Integer::valueOf);
        Double value = number(document, Fields.VALUE, Double.class, Double::valueOf);
        List<String> tokens = codes.stream().map(String::valueOf).distinct().toList();
        document.setField(
                Fields.CODE_POSTINGS,
                new Event(patient, day, precision == null ? 0 : precision, stay, value, Traits.hash(document), tokens));
    }

    private static <N extends Number> @Nullable N number(
            SolrInputDocument document, String field, Class<N> type, Function<String, N> reading) {
        Object value = document.getFieldValue(field);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return reading.apply(value.toString());
        } catch (NumberFormatException e) {
            throw refused(document, field, "is no number");
        }
    }

    private static SolrException refused(SolrInputDocument document, String field, String reason) {
        return new SolrException(
                ErrorCode.BAD_REQUEST,
                "document " + document.getFieldValue(Fields.ID) + ": " + field + " " + reason + ": "
                        + document.getFieldValue(field));
    }
}
