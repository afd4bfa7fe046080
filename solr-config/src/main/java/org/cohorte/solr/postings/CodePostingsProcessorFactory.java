package org.cohorte.solr.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrException;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.schema.StrField;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;
import org.cohorte.solr.FieldAccess;
import org.cohorte.solr.Fields;
import org.cohorte.solr.InputFields;
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

    private static final int FEW = 10;

    /** The least exact precision. */
    private static final int YEAR = 3;

    @Override
    public UpdateRequestProcessor getInstance(
            SolrQueryRequest request, SolrQueryResponse response, UpdateRequestProcessor next) {
        return new UpdateRequestProcessor(next) {
            @Override
            public void processAdd(AddUpdateCommand command) throws IOException {
                gather(new InputFields(command.getSolrInputDocument()));
                super.processAdd(command);
            }
        };
    }

    /**
     * Adds to a whole document what its codes are indexed from.
     *
     * @throws SolrException when a field is no number, or none that it may be
     */
    public static void gather(FieldAccess document) {
        Collection<?> codes = document.all(Fields.CODES);
        if (codes.isEmpty()) {
            document.remove(Fields.CODE_POSTINGS);
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
        document.set(
                Fields.CODE_POSTINGS,
                new Event(
                        patient,
                        day,
                        precision == null ? 0 : precision,
                        stay,
                        value,
                        Traits.hash(document),
                        terms(codes)));
    }

    /** Each code once. Comparing a few with each other costs less than a set of them. */
    private static List<BytesRef> terms(Collection<?> codes) {
        if (codes.size() > FEW) {
            return codes.stream().map(StrField::getBytesRef).distinct().toList();
        }
        List<BytesRef> terms = new ArrayList<>(codes.size());
        for (Object code : codes) {
            BytesRef term = StrField.getBytesRef(code);
            if (!terms.contains(term)) {
                terms.add(term);
            }
        }
        return terms;
    }

    private static <N extends Number> @Nullable N number(
            FieldAccess document, String field, Class<N> type, Function<String, N> reading) {
        Object value = document.first(field);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return reading.apply(value.toString());
        } catch (NumberFormatException e) {
            throw refused(document, field, "is no number");
        }
    }

    private static SolrException refused(FieldAccess document, String field, String reason) {
        return document.refused(field + " " + reason + ": " + document.first(field));
    }
}
