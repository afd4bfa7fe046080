package org.cohorte.ingest.index;

import java.util.Optional;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Documents of stays and of unit movements. */
final class StayDocuments {

    private final UnitPlaces places;

    StayDocuments(UnitPlaces places) {
        this.places = places;
    }

    SolrInputDocument stay(SourceStay stay, PatientRef patient, int number) {
        Document document = base(stay, patient, number, Kinds.STAY)
                .put(Fields.STATUS, stay.status())
                .put(Fields.STAY_TYPE, stay.type())
                .put(Fields.ADMISSION_MODE, stay.admissionMode())
                .put(Fields.ADMISSION_REASON, stay.admissionReason())
                .put(Fields.ORIGIN, stay.origin())
                .put(Fields.DISCHARGE_MODE, stay.dischargeMode())
                .put(Fields.DESTINATION, stay.destination())
                .put(Fields.DIED, stay.died())
                .put(Fields.CATEGORY, stay.kind())
                .put(Fields.ADMISSION_TYPE, stay.admissionType())
                .put(Fields.DISCHARGE_TYPE, stay.dischargeType());
        return document.finished();
    }

    /**
     * A movement.
     *
     * @param number the stay that it is part of
     */
    SolrInputDocument movement(SourceStay movement, PatientRef patient, int number) {
        Document document = base(movement, patient, number, Kinds.MOVEMENT);
        if (movement.status().equals("planned") || movement.status().equals("cancelled")) {
            document.put(Fields.STATUS, movement.status());
        }
        return document.finished();
    }

    private Document base(SourceStay stay, PatientRef patient, int number, String kind) {
        Document document = new Document(DocumentIds.event(patient.number(), kind, stay.sourceId()), kind)
                .put(Fields.PATIENT, patient.number())
                .put(Fields.OWN_NUMBER, patient.givenUp())
                .put(Fields.SOURCE_ID, stay.sourceId())
                .put(Fields.STAY, number)
                .moment(stay.start())
                .end(stay.end())
                .length(stay.start(), stay.end());
        Optional<String> unit = stay.unitSourceId().flatMap(places::number);
        unit.ifPresent(u -> document.put(Fields.UNIT, u).all(Fields.UNITS, places.path(u)));
        Ages.put(document, patient.birthDay(), stay.start().map(Moment::day));
        return document;
    }
}
