package org.cohorte.query.solr;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.query.text.Folding;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Hand-made documents of the index, written as docs/index-model.md says. */
final class Records {

    private final List<SolrInputDocument> documents = new ArrayList<>();
    private final Map<Integer, LocalDate> births = new HashMap<>();
    private int events;

    List<SolrInputDocument> documents() {
        return List.copyOf(documents);
    }

    Records state(long version, Instant asOf) {
        SolrInputDocument state = new SolrInputDocument(Fields.ID, "state!index", Fields.KIND, Kinds.STATE);
        state.setField(Fields.VERSION, version);
        state.setField(Fields.TIME, asOf.toEpochMilli());
        documents.add(state);
        return this;
    }

    Records patient(int patient, String sex, String birth, Object... more) {
        SolrInputDocument document = document(patient, patient + "!patient", Kinds.PATIENT);
        document.setField(Fields.SEX, sex);
        document.setField(Fields.DECEASED, false);
        document.setField(Fields.OPPOSED, false);
        if (!birth.isEmpty()) {
            births.put(patient, LocalDate.parse(birth));
            document.setField(Fields.BIRTH_DAY, LocalDate.parse(birth).toEpochDay());
        }
        set(document, more);
        return this;
    }

    Records stay(int patient, int stay, String type, String day, List<String> units, Object... more) {
        SolrInputDocument document = event(patient, Kinds.STAY, day);
        document.setField(Fields.STAY, stay);
        document.setField(Fields.STAY_TYPE, type);
        document.setField(Fields.STATUS, "finished");
        document.setField(Fields.UNIT, units.getFirst());
        document.setField(Fields.UNITS, units);
        set(document, more);
        return this;
    }

    Records coded(int patient, String kind, String day, List<String> codes, Object... more) {
        SolrInputDocument document = event(patient, kind, day);
        if (!codes.isEmpty()) {
            document.setField(Fields.CODE, codes.getFirst());
            document.setField(Fields.CODES, codes);
        }
        set(document, more);
        return this;
    }

    Records concept(String token, String labelFr, String labelEn, boolean leaf, int ranking, String... ancestors) {
        SolrInputDocument document =
                new SolrInputDocument(Fields.ID, "concept!" + token, Fields.KIND, Kinds.CONCEPT, Fields.CODE, token);
        document.setField(Fields.SYSTEM, token.substring(0, token.indexOf('|')));
        document.setField(Fields.LABEL_FR, labelFr);
        document.setField(Fields.LABEL_EN, labelEn);
        document.setField(Fields.NAMES, List.of(Folding.whole(labelFr), Folding.whole(labelEn)));
        document.setField(Fields.LEAF, leaf);
        document.setField(Fields.RANKING, ranking);
        if (ancestors.length > 0) {
            document.setField(Fields.PARENT, ancestors[0]);
            document.setField(Fields.ANCESTORS, List.of(ancestors));
        }
        documents.add(document);
        return this;
    }

    private SolrInputDocument event(int patient, String kind, String day) {
        SolrInputDocument document = document(patient, patient + "!" + kind + "/" + events++, kind);
        if (!day.isEmpty()) {
            LocalDate date = LocalDate.parse(day);
            document.setField(Fields.DAY, date.toEpochDay());
            LocalDate birth = births.get(patient);
            if (birth != null) {
                document.setField(Fields.AGE_MONTHS, Period.between(birth, date).toTotalMonths());
                document.setField(Fields.AGE_DAYS, date.toEpochDay() - birth.toEpochDay());
            }
        }
        return document;
    }

    private SolrInputDocument document(int patient, String id, String kind) {
        SolrInputDocument document = new SolrInputDocument(Fields.ID, id, Fields.KIND, kind);
        document.setField(Fields.PATIENT, patient);
        documents.add(document);
        return document;
    }

    private static void set(SolrInputDocument document, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            document.setField((String) fields[i], fields[i + 1]);
        }
    }
}
