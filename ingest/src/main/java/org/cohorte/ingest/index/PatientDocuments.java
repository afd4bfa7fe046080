package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Documents of patients and stays. */
final class PatientDocuments {

    private final UnitPlaces places;

    PatientDocuments(UnitPlaces places) {
        this.places = places;
    }

    /**
     * A patient.
     *
     * @param ownUnits units of the stays that are not cancelled
     */
    SolrInputDocument patient(SourcePatient patient, int number, String pseudonym, Collection<String> ownUnits) {
        Document document = new Document(DocumentIds.patient(number), Kinds.PATIENT)
                .put(Fields.PATIENT, number)
                .put(Fields.SEX, patient.sex())
                .put(Fields.DECEASED, patient.deceased())
                .put(Fields.OPPOSED, patient.opposed())
                .put(Fields.PSEUDONYM, pseudonym)
                .put(Fields.AREA, patient.area());
        patient.birth().ifPresent(birth -> document.put(Fields.BIRTH_DAY, Document.day(birth.day())));
        patient.death().ifPresent(death -> document.put(Fields.DEATH_DAY, Document.day(death.day())));
        ageAtDeath(patient, document);
        putUnits(document, ownUnits);
        return document.finished();
    }

    private static void ageAtDeath(SourcePatient patient, Document document) {
        Optional<LocalDate> birth = patient.birth().map(Moment::day);
        Optional<LocalDate> death = patient.death().map(Moment::day);
        if (birth.isPresent() && death.isPresent() && !death.get().isBefore(birth.get())) {
            document.put(Fields.AGE_AT_DEATH_MONTHS, Ages.months(birth.get(), death.get()));
        }
    }

    private void putUnits(Document document, Collection<String> ownUnits) {
        document.all(Fields.OWN_UNITS, new TreeSet<>(ownUnits));
        document.all(Fields.UNITS, withAncestors(ownUnits));
    }

    Set<String> withAncestors(Collection<String> ownUnits) {
        Set<String> all = new TreeSet<>();
        ownUnits.forEach(unit -> all.addAll(places.path(unit)));
        return all;
    }
}
