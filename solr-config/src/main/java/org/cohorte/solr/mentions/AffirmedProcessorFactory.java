package org.cohorte.solr.mentions;

import java.io.IOException;
import java.util.List;
import org.apache.solr.common.SolrException;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;
import org.cohorte.solr.FieldAccess;
import org.cohorte.solr.Fields;
import org.cohorte.solr.InputFields;
import org.cohorte.solr.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a report does not affirm beside what it says ({@link LeftOutWords}); what it affirms is found from both
 * ({@link AffirmedReaders}). Stands after the distribution of updates, so that it sees whole documents: an atomic update of any other
 * field keeps what was left out, one of the text itself (with its spans) renews it.
 */
public final class AffirmedProcessorFactory extends UpdateRequestProcessorFactory {

    @Override
    public UpdateRequestProcessor getInstance(
            SolrQueryRequest request, SolrQueryResponse response, UpdateRequestProcessor next) {
        return new UpdateRequestProcessor(next) {
            @Override
            public void processAdd(AddUpdateCommand command) throws IOException {
                write(new InputFields(command.getSolrInputDocument()));
                super.processAdd(command);
            }
        };
    }

    /**
     * Adds to a whole document what it does not affirm.
     *
     * @throws SolrException when its spans cannot be read
     */
    public static void write(FieldAccess document) {
        put(document, Fields.TITLE, Fields.TITLE_NOT_AFFIRMED, Fields.TITLE_LEFT_OUT);
        put(document, Fields.TEXT, Fields.TEXT_NOT_AFFIRMED, Fields.TEXT_LEFT_OUT);
    }

    private static void put(FieldAccess document, String said, String spans, String leftOut) {
        document.remove(leftOut);
        Object text = document.first(said);
        if (text == null || !Kinds.DOCUMENT.equals(String.valueOf(document.first(Fields.KIND)))) {
            return;
        }
        Report report = new Report(text.toString(), read(document, spans));
        document.set(said, new Report.Said(report));
        if (!report.affirmsAll()) {
            document.set(leftOut, new Report.LeftOut(report));
        }
    }

    private static List<Span> read(FieldAccess document, String field) {
        @Nullable Object written = document.first(field);
        try {
            return written == null ? List.of() : Span.read(written.toString());
        } catch (IllegalArgumentException e) {
            throw document.refused(field + ": " + e.getMessage());
        }
    }
}
