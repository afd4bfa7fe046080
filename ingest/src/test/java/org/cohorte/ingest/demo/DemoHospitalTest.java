package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cohorte.ingest.model.PatientFile;
import org.junit.jupiter.api.Test;

class DemoHospitalTest {

    private final DemoHospital hospital = Example.hospital(400);

    @Test
    void theSameSeedGivesTheSamePatients() {
        List<PatientFile> once = hospital.patients().toList();
        List<PatientFile> again = Example.hospital(400).patients().toList();
        assertThat(again).isEqualTo(once).hasSize(400);
    }

    @Test
    void anotherSeedGivesOthers() {
        DemoHospital other = new DemoHospital(43, 400, Example.TODAY);
        assertThat(other.patient(0)).isNotEqualTo(hospital.patient(0));
    }

    @Test
    void aPatientDependsOnTheirNumberAlone() {
        List<PatientFile> inOrder = hospital.patients().toList();
        List<PatientFile> backwards = IntStream.range(0, 400)
                .mapToObj(number -> hospital.patient(399 - number))
                .toList();
        assertThat(backwards.reversed()).isEqualTo(inOrder);
        List<PatientFile> together =
                IntStream.range(0, 400).parallel().mapToObj(hospital::patient).toList();
        assertThat(together).isEqualTo(inOrder);
    }

    @Test
    void aBiggerHospitalBeginsWithTheSamePatients() {
        List<PatientFile> beginning =
                Example.hospital(1_000_000).patients().limit(400).toList();
        assertThat(beginning).isEqualTo(hospital.patients().toList());
    }

    @Test
    void askingAStoryDrawsNothingFromThePatient() {
        LocalDate last = Example.TODAY.minusDays(1);
        Person person = new People(Example.SEED, last).draw(7, Chance.of(Example.SEED, 7));
        Chance asked = Chance.of(1, 2);
        Chance left = Chance.of(1, 2);
        Chart chart = new Chart(person, asked, last);
        Chart untouched = new Chart(person, left, last);
        Stories.ALL.forEach(story -> story.happens(person, chart));
        assertThat(asked.next()).isEqualTo(left.next());
        assertThat(untouched.idle()).isTrue();
    }

    @Test
    void generationResumesAnywhere() {
        List<PatientFile> whole = hospital.patients().toList();
        assertThat(hospital.patients(390)).isEqualTo(whole.subList(390, 400));
        Iterator<PatientFile> iterator = hospital.iterator(399);
        assertThat(iterator.next()).isEqualTo(whole.get(399));
        assertThat(iterator.hasNext()).isFalse();
        assertThat(hospital.patients(400)).isEmpty();
    }

    @Test
    void identifiersAreUnique() {
        Set<String> identifiers = new HashSet<>();
        Example.hospital(5000).patients().forEach(file -> {
            assertThat(identifiers.add(file.patient().sourceId())).isTrue();
            assertThat(identifiers.add(file.patient().ipp().orElseThrow())).isTrue();
            file.stays()
                    .forEach(
                            stay -> assertThat(identifiers.add(stay.sourceId())).isTrue());
            file.events()
                    .forEach(event ->
                            assertThat(identifiers.add(event.sourceId())).isTrue());
        });
    }

    @Test
    void wrongSizesAndNumbersAreRefusedWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.hospital(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoHospital(1, 10, LocalDate.of(2014, 5, 1)))
                .withMessageContaining("2014-05-01");
        assertThatThrownBy(() -> hospital.patient(400))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("0 to 399");
        assertThat(Example.hospital(0).patients()).isEmpty();
    }
}
