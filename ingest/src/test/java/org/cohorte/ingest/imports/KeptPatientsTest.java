package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.ingest.index.PatientRef;
import org.junit.jupiter.api.Test;

class KeptPatientsTest {

    private final KeptPatients kept = new KeptPatients();

    private static FoundPatient patient(int number) {
        LocalDate birth = LocalDate.of(1890, 1, 1).plusDays(number);
        return new FoundPatient(
                new PatientRef(
                        number,
                        number % 7 == 0 ? number + 1 : number,
                        Optional.of(birth).filter(day -> number % 3 > 0)),
                Optional.of(birth.plusYears(70)).filter(day -> number % 5 > 0));
    }

    @Test
    void patientsComeBackAsTheyWerePut() {
        for (int number = 0; number < 50_000; number++) {
            kept.put("P" + number, patient(number));
        }
        for (int number = 0; number < 50_000; number++) {
            assertThat(kept.get("P" + number)).isEqualTo(patient(number));
        }
        assertThat(kept.get("P50000")).isNull();
    }
}
