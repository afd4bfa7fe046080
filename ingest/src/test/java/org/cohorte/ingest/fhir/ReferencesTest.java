package org.cohorte.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cohorte.ingest.source.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        Patient/1                          > 1
        Patient/1/_history/2               > 1
        http://server/fhir/Patient/1       > 1
        http://server/Patient/1/_history/2 > 1
        urn:uuid:5a                        > 5a
        '#contained'                       > '#contained'
        Patient?identifier=s|1             > ?identifier=s|1
        """)
    void givesTheIdentifier(String reference, String id) throws RefusedException {
        assertThat(References.requiredId(subject(reference), "subject", "Patient"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient", "Patient/", "Patients/1", "Group/1", "Patient/1?identifier=2", "/1", "1"})
    void whatIsNoReferenceToAPatientIsRefusedWithItsPlace(String reference) {
        assertThatThrownBy(() -> References.requiredId(subject(reference), "subject", "Patient"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.path()).isEqualTo("Condition.subject.reference"));
    }

    private static Element subject(String reference) {
        ObjectNode condition = JsonMapper.shared().createObjectNode();
        condition.putObject("subject").put("reference", reference);
        return Element.root(condition, "Condition");
    }
}
