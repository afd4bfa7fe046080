package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of each patient in memory answers as the patients' documents do. */
@ExtendWith(TestIndexExtension.class)
class PersonsTest {

    private static final int PATIENTS = 700;

    private static final Set<String> NOBODYS = Set.of(
            "+kind:patient +birthDay:[4000 TO 3000]",
            "+kind:patient +sex:female +sex:male",
            "+kind:patient +sex:nowhere",
            "+kind:diagnosis +sex:female");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind:patient",
                "sex:female",
                "+kind:patient +sex:female",
                "{!bool must=kind:patient must='{!term f=sex}male'}",
                "{!bool must=kind:patient must='{!terms f=sex}male,other'}",
                "{!bool must=kind:patient must='{!terms f=sex}male,nowhere'}",
                "+kind:patient +deceased:true",
                "+kind:patient -deceased:true",
                "+kind:patient -(+deceased:true +sex:male)",
                "+kind:patient +birthDay:[-3000 TO 4000]",
                "+kind:patient +birthDay:{-3000 TO 4000}",
                "+kind:patient +birthDay:[* TO 0]",
                "+kind:patient +birthDay:[100 TO *]",
                "+kind:patient +birthDay:12",
                "+kind:patient +birthDay:[4000 TO 3000]",
                "+kind:patient +((+birthDay:[* TO 100] -deceased:true) (+deceased:true +ageAtDeathMonths:[240 TO 600]))",
                "+kind:patient +sex:female +sex:male",
                "+kind:patient +sex:nowhere",
                "+kind:diagnosis +sex:female"
            })
    void answersAsTheDocumentsDo(String text, TestIndex index) {
        fill(index);
        Query query = index.parse(text, Map.of());
        Set<Integer> known = index.withSearcher(searcher -> {
            PatientIndex patients = PatientIndex.of(searcher);
            FixedBitSet found = patients.persons().matching(query, patients.slots());
            assertThat(found).as("answered from memory").isNotNull();
            found.and(patients.everybody());
            return numbers(found, patients);
        });
        assertThat(known).isEqualTo(index.patients("{!bool must=kind:patient must=$q}", Map.of("q", text)));
        assertThat(known.isEmpty()).isEqualTo(NOBODYS.contains(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+kind:patient +deceased:false",
                "+kind:patient +area:75",
                "+kind:patient -birthDay:[* TO *]",
                "+kind:patient +deathDay:[1 TO 9]",
                "+kind:patient +sex:fem*",
                "+kind:patient +(sex:female sex:male area:75)",
                "-sex:female",
                "*:*"
            })
    void leavesToTheDocumentsWhatIsNotKnown(String text, TestIndex index) {
        fill(index);
        Query query = index.parse(text, Map.of());
        assertThat(index.<Boolean>withSearcher(searcher -> {
                    PatientIndex patients = PatientIndex.of(searcher);
                    return patients.persons().matching(query, patients.slots()) == null;
                }))
                .isTrue();
    }

    private static Set<Integer> numbers(FixedBitSet slots, PatientIndex patients) {
        Set<Integer> numbers = new TreeSet<>();
        DocIdSetIterator each = new BitSetIterator(slots, 0);
        try {
            for (int slot = each.nextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = each.nextDoc()) {
                numbers.add(patients.number(slot));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return numbers;
    }

    /** Patients in several segments, some of them deleted, some come again as somebody else, each with a diagnosis. */
    private static void fill(TestIndex index) {
        Random random = new Random(5);
        for (int number = 0; number < PATIENTS; number++) {
            index.add(patient(number, random), Docs.diagnosis(number, "d", 1, 1, "x|1"));
            if (number % 150 == 149) {
                index.commit();
            }
        }
        for (int number = 0; number < PATIENTS; number += 10) {
            index.delete(number + "!patient");
            index.add(patient(number + 5, random));
        }
        index.commit();
    }

    private static SolrInputDocument patient(int number, Random random) {
        SolrInputDocument patient = Docs.patient(number);
        String sex = new String[] {"female", "male", "other", ""}[random.nextInt(4)];
        if (!sex.isEmpty()) {
            patient.setField(Fields.SEX, sex);
        }
        if (random.nextInt(8) > 0) {
            patient.setField(Fields.BIRTH_DAY, random.nextInt(6) == 0 ? 12 : random.nextInt(10_000) - 5_000);
        }
        boolean deceased = random.nextInt(3) == 0;
        if (random.nextInt(9) > 0) {
            patient.setField(Fields.DECEASED, deceased);
        }
        if (deceased && random.nextInt(5) > 0) {
            patient.setField(Fields.AGE_AT_DEATH_MONTHS, random.nextInt(1_200));
        }
        return patient;
    }
}
