package org.cohorte.solr.parsers;

import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Documents for tests, as an import writes them. */
public final class Docs {

    private Docs() {}

    public static SolrInputDocument patient(int number) {
        return document(number + "!patient", Kinds.PATIENT, number);
    }

    /** An event of a kind whose identifier is unique for the patient. */
    public static SolrInputDocument event(int patient, String kind, String id) {
        return document(patient + "!" + kind + "/" + id, kind, patient);
    }

    public static SolrInputDocument diagnosis(int patient, String id, int stay, int day, String code) {
        SolrInputDocument document = event(patient, Kinds.DIAGNOSIS, id);
        document.setField(Fields.STAY, stay);
        document.setField(Fields.DAY, day);
        document.setField(Fields.CODE, code);
        document.setField(Fields.CODES, code);
        return document;
    }

    public static SolrInputDocument stay(int patient, int number, String type) {
        SolrInputDocument document = event(patient, Kinds.STAY, Integer.toString(number));
        document.setField(Fields.STAY, number);
        document.setField(Fields.STAY_TYPE, type);
        return document;
    }

    private static SolrInputDocument document(String id, String kind, int patient) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(Fields.ID, id);
        document.setField(Fields.KIND, kind);
        document.setField(Fields.PATIENT, patient);
        return document;
    }
}
