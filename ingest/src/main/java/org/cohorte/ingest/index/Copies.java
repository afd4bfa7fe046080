package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;

/** Documents of the index as they were sent: every field that is sent is stored or has doc values. */
final class Copies {

    private Copies() {}

    static SolrInputDocument of(SolrDocument held) {
        SolrInputDocument document = new SolrInputDocument();
        for (String field : held.getFieldNames()) {
            if (!field.equals("_version_")) {
                document.setField(field, held.getFieldValue(field));
            }
        }
        return document;
    }

    /** A document of a patient's record under the number that the patient now has, as an import would write it there. */
    static SolrInputDocument under(PatientRef patient, SolrDocument held) {
        SolrInputDocument document = of(held);
        String id = String.valueOf(held.getFirstValue(Fields.ID));
        document.setField(Fields.ID, patient.number() + id.substring(id.indexOf('!')));
        document.setField(Fields.PATIENT, patient.number());
        document.remove(Fields.OWN_NUMBER);
        patient.givenUp().ifPresent(own -> document.setField(Fields.OWN_NUMBER, own));
        document.remove(Fields.AGE_MONTHS);
        document.remove(Fields.AGE_DAYS);
        number(held, Fields.DAY).map(LocalDate::ofEpochDay).ifPresent(day -> ages(document, patient.birthDay(), day));
        document.setField(Fields.FINGERPRINT, Fingerprint.of(document));
        return document;
    }

    private static void ages(SolrInputDocument document, Optional<LocalDate> birth, LocalDate day) {
        if (birth.isPresent() && !day.isBefore(birth.get())) {
            document.setField(Fields.AGE_MONTHS, Ages.months(birth.get(), day));
            document.setField(Fields.AGE_DAYS, Ages.days(birth.get(), day));
        }
    }

    static Optional<Long> number(SolrDocument held, String field) {
        return held.getFirstValue(field) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
