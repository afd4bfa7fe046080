package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.registry.identity.Person;
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
     * @param givenUp  numbers of the records that were given up for this one
     */
    SolrInputDocument patient(
            Person person, int number, String pseudonym, Collection<String> ownUnits, Collection<Integer> givenUp) {
        Document document = new Document(DocumentIds.patient(number), Kinds.PATIENT)
                .put(Fields.PATIENT, number)
                .put(Fields.SEX, person.sex())
                .put(Fields.DECEASED, person.deceased())
                .put(Fields.OPPOSED, person.opposed())
                .put(Fields.PSEUDONYM, pseudonym)
                .put(Fields.AREA, person.area())
                .numbers(Fields.OTHER_NUMBERS, givenUp);
        person.birthDay().ifPresent(birth -> document.put(Fields.BIRTH_DAY, Document.day(birth)));
        person.deathDay().ifPresent(death -> document.put(Fields.DEATH_DAY, Document.day(death)));
        ageAtDeath(person, document);
        putUnits(document, ownUnits);
        return document.finished();
    }

    private static void ageAtDeath(Person person, Document document) {
        Optional<LocalDate> birth = person.birthDay();
        Optional<LocalDate> death = person.deathDay();
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
