package org.cohorte.ingest.index;

import java.util.List;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;

/** Documents of the index, to be written again without their stay. */
final class WithoutStay {

    private static final List<String> FROM_STAY = List.of(Fields.STAY, Fields.UNIT, Fields.UNITS);

    private static final List<String> DATES = List.of(
            Fields.DATE_FROM_STAY, Fields.DAY, Fields.TIME, Fields.PRECISION, Fields.AGE_MONTHS, Fields.AGE_DAYS);

    private WithoutStay() {}

    /** The event as an import would write it that does not know the stay. */
    static SolrInputDocument of(SolrDocument held) {
        SolrInputDocument document = Copies.of(held);
        FROM_STAY.forEach(document::remove);
        if (Boolean.TRUE.equals(held.getFirstValue(Fields.DATE_FROM_STAY))) {
            DATES.forEach(document::remove);
        }
        document.setField(Fields.FINGERPRINT, Fingerprint.of(document));
        return document;
    }
}
