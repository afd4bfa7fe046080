package org.cohorte.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.source.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of record beyond the first ones, from the FHIR resource that brings it. */
class KindsOfRecordTest {

    private static final String PATIENT = "\"subject\":{\"reference\":\"Patient/p\"}";
    private static final String OF_PATIENT = "\"patient\":{\"reference\":\"Patient/p\"}";

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void somebody() {
        folder = new Folder(path).file("Patient.ndjson", "{\"resourceType\":\"Patient\",\"id\":\"p\"}");
    }

    private static Optional<LocalDate> day(SourceEvent event) {
        return event.time().map(moment -> moment.day());
    }

    @Test
    void administrationsBearRouteQuantityAndBothEnds() throws IOException {
        SourceEvent given = folder.file(
                        "MedicationAdministration.ndjson",
                        "{\"resourceType\":\"MedicationAdministration\",\"id\":\"a\",\"status\":\"completed\","
                                + PATIENT
                                + ",\"context\":{\"reference\":\"Encounter/e\"},\"effectivePeriod\":{\"start\":\"2021-03-01T08:00:00+01:00\",\"end\":\"2021-03-02\"},"
                                + "\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"J01DD04\"}]},"
                                + "\"dosage\":{\"route\":{\"text\":\"IV\"},\"dose\":{\"value\":2,\"unit\":\"g\"}}}",
                        "{\"resourceType\":\"MedicationAdministration\",\"id\":\"b\",\"status\":\"not-done\"," + PATIENT
                                + "}")
                .read()
                .event("a");
        assertThat(given.kind()).isEqualTo("administration");
        assertThat(given.staySourceId()).contains("e");
        assertThat(day(given)).contains(LocalDate.of(2021, 3, 1));
        assertThat(given.end().map(end -> end.day())).contains(LocalDate.of(2021, 3, 2));
        assertThat(given.codings()).containsExactly(Coding.of("atc", "J01DD04"));
        assertThat(given.measure().map(Measure::value)).contains(new BigDecimal("2"));
        assertThat(given.attributes()).containsEntry("route", "IV");
    }

    @Test
    void aClaimBringsTheStayGroupAndItsSeverity() throws IOException {
        Folder.Reading reading = folder.file(
                        "Claim.ndjson",
                        "{\"resourceType\":\"Claim\",\"id\":\"c\",\"status\":\"active\"," + OF_PATIENT
                                + ",\"created\":\"2021-03-09\",\"item\":[{\"encounter\":[{\"reference\":\"Encounter/e\"}]}],"
                                + "\"diagnosis\":[{\"packageCode\":{\"coding\":[{\"system\":\"https://www.atih.sante.fr/ghm\",\"code\":\"05M093\"}]}}]}",
                        "{\"resourceType\":\"Claim\",\"id\":\"d\",\"status\":\"active\"," + OF_PATIENT + "}")
                .read();
        SourceEvent group = reading.event("c");
        assertThat(group.kind()).isEqualTo("ghm");
        assertThat(group.codings()).containsExactly(Coding.of("ghm", "05M093"));
        assertThat(group.attributes()).containsEntry("rank", "3");
        assertThat(group.staySourceId()).contains("e");
        assertThat(day(group)).contains(LocalDate.of(2021, 3, 9));
        assertThat(reading.events()).hasSize(1);
    }

    @Test
    void anOrganismBearsItsSampleAndItsAntibiogram() throws IOException {
        SourceEvent organism = folder.file(
                        "Specimen.ndjson",
                        "{\"resourceType\":\"Specimen\",\"id\":\"s\"," + PATIENT
                                + ",\"type\":{\"text\":\"hémoculture\"},\"collection\":{\"collectedDateTime\":\"2021-03-01\"}}")
                .file(
                        "Observation.ndjson",
                        "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\"," + PATIENT
                                + ",\"category\":[{\"coding\":[{\"code\":\"laboratory\"}]},{\"coding\":[{\"code\":\"MB\"}]}],"
                                + "\"code\":{\"text\":\"Hémoculture\"},\"effectiveDateTime\":\"2021-03-01\",\"specimen\":{\"reference\":\"Specimen/s\"},"
                                + "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"112283007\"}]},"
                                + "\"component\":[{\"code\":{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"J01DD04\"}]},\"interpretation\":[{\"coding\":[{\"code\":\"R\"}]}]},"
                                + "{\"code\":{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"J01MA02\"}]},\"valueCodeableConcept\":{\"coding\":[{\"code\":\"S\"}]}},"
                                + "{\"code\":{\"text\":\"autre\"}}]}")
                .read()
                .event("o");
        assertThat(organism.kind()).isEqualTo("microbiology");
        assertThat(organism.codings()).containsExactly(Coding.of("snomed", "112283007"));
        assertThat(organism.attributes()).containsEntry("category", "hémoculture");
        assertThat(organism.details().antibiogram())
                .containsExactly(
                        new AntibioticTest(Coding.of("atc", "J01DD04"), "R"),
                        new AntibioticTest(Coding.of("atc", "J01MA02"), "S"));
    }

    @Test
    void aStudyIsOneEventAndEachSeriesAnother() throws IOException {
        Folder.Reading reading = folder.file(
                        "ImagingStudy.ndjson",
                        "{\"resourceType\":\"ImagingStudy\",\"id\":\"i\",\"status\":\"available\"," + PATIENT
                                + ",\"started\":\"2021-03-01T10:00:00+01:00\",\"description\":\"Scanner du thorax\","
                                + "\"identifier\":[{\"system\":\"urn:dicom:uid\",\"value\":\"urn:oid:1.2.3\"}],\"modality\":[{\"code\":\"CT\"}],"
                                + "\"procedureCode\":[{\"coding\":[{\"system\":\"https://www.atih.sante.fr/ccam\",\"code\":\"ZBQH001\"}]}],"
                                + "\"series\":[{\"uid\":\"1.2.3.1\",\"modality\":{\"code\":\"CT\"},\"bodySite\":{\"display\":\"thorax\"},\"numberOfInstances\":200,\"description\":\"Parenchyme\"},"
                                + "{\"uid\":\"1.2.3.2\",\"modality\":{\"code\":\"SR\"},\"numberOfInstances\":1}]}")
                .file(
                        "DiagnosticReport.ndjson",
                        "{\"resourceType\":\"DiagnosticReport\",\"id\":\"r\",\"status\":\"final\"," + PATIENT
                                + ",\"effectiveDateTime\":\"2021-03-01\",\"conclusion\":\"Normal.\",\"imagingStudy\":[{\"reference\":\"ImagingStudy/i\"}]}")
                .read();
        SourceEvent study = reading.event("i");
        assertThat(study.kind()).isEqualTo("imaging");
        assertThat(study.codings()).containsExactly(Coding.of("ccam", "ZBQH001"));
        assertThat(study.attributes())
                .containsEntry("seriesCount", "2")
                .containsEntry("imageCount", "201")
                .containsEntry("hasReport", "true")
                .containsEntry("title", "Scanner du thorax");
        assertThat(study.details().lists())
                .isEqualTo(Map.of(
                        "modalities", List.of("CT", "SR"), "bodySites", List.of("thorax"), "uids", List.of("1.2.3")));
        SourceEvent series = reading.event("i#1");
        assertThat(series.kind()).isEqualTo("series");
        assertThat(series.attributes())
                .containsEntry("imageCount", "200")
                .containsEntry("seriesCount", "2")
                .containsEntry("hasReport", "true")
                .containsEntry("title", "Parenchyme");
        assertThat(series.details().lists()).containsEntry("uids", List.of("1.2.3", "1.2.3.1"));
        assertThat(day(series)).contains(LocalDate.of(2021, 3, 1));
    }

    @Test
    void aFormBearsItsAnswersAtAnyDepthUnderTheNamesOfTheQuestionnaire() throws IOException {
        SourceEvent form = folder.file(
                        "Questionnaire.ndjson",
                        "{\"resourceType\":\"Questionnaire\",\"id\":\"q\",\"status\":\"active\",\"url\":\"https://hospital.example/Questionnaire/suivi\",\"title\":\"Suivi\","
                                + "\"item\":[{\"linkId\":\"1\",\"text\":\"Groupe\",\"item\":[{\"linkId\":\"1.1\",\"text\":\"Fumeur\"}]}]}")
                .file(
                        "QuestionnaireResponse.ndjson",
                        "{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"f\",\"status\":\"completed\",\"questionnaire\":\"https://hospital.example/Questionnaire/suivi|2\","
                                + PATIENT + ",\"authored\":\"2021-03-01\",\"item\":[{\"linkId\":\"1\",\"item\":["
                                + "{\"linkId\":\"1.1\",\"answer\":[{\"valueBoolean\":true,\"item\":[{\"linkId\":\"1.1.1\",\"answer\":[{\"valueInteger\":12}]}]}]},"
                                + "{\"linkId\":\"1.2\",\"text\":\"Depuis\",\"answer\":[{\"valueDate\":\"2011-05-01\"}]},"
                                + "{\"linkId\":\"1.3\",\"answer\":[{\"valueCoding\":{\"code\":\"x\"}},{\"valueString\":\"sevré\"}]}]}]}")
                .read()
                .event("f");
        assertThat(form.kind()).isEqualTo("form");
        assertThat(form.codings()).containsExactly(new Coding("form", "suivi", Optional.of("Suivi")));
        List<FormAnswer> answers = form.details().answers();
        assertThat(answers)
                .extracting(answer -> answer.question().code())
                .containsExactly("suivi/1.1", "suivi/1.1.1", "suivi/1.2", "suivi/1.3", "suivi/1.3");
        assertThat(answers.getFirst().question().label()).contains("Fumeur");
        assertThat(answers.getFirst().flag()).contains(true);
        assertThat(answers.get(1).number().map(Measure::value)).contains(new BigDecimal("12"));
        assertThat(answers.get(2).day()).contains(LocalDate.of(2011, 5, 1));
        assertThat(answers.get(3).code()).contains(Coding.of("local", "x"));
        assertThat(answers.get(4).text()).contains("sevré");
    }

    @Test
    void otherCodedEventsTellWhatSortTheyAre() throws IOException {
        Folder.Reading reading = folder.file(
                        "Immunization.ndjson",
                        "{\"resourceType\":\"Immunization\",\"id\":\"v\",\"status\":\"completed\"," + OF_PATIENT
                                + ",\"occurrenceDateTime\":\"2021-10-15\",\"vaccineCode\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/cvx\",\"code\":\"140\"}]}}")
                .file(
                        "AllergyIntolerance.ndjson",
                        "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"al\"," + OF_PATIENT
                                + ",\"recordedDate\":\"2019-01-02\",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"91936005\"}]}}",
                        "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"no\"," + OF_PATIENT
                                + ",\"verificationStatus\":{\"coding\":[{\"code\":\"refuted\"}]}}")
                .file(
                        "Device.ndjson",
                        "{\"resourceType\":\"Device\",\"id\":\"dv\",\"status\":\"active\"," + OF_PATIENT
                                + ",\"type\":{\"text\":\"Stimulateur\"}}",
                        "{\"resourceType\":\"Device\",\"id\":\"pump\",\"status\":\"active\"}")
                .file(
                        "Observation.ndjson",
                        "{\"resourceType\":\"Observation\",\"id\":\"ob\",\"status\":\"final\"," + PATIENT
                                + ",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"72166-2\"}]},\"effectiveDateTime\":\"2020\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"77176002\"}]}}")
                .read();
        assertThat(reading.events())
                .extracting(event -> event.sourceId() + " " + event.attributes().get("category"))
                .containsExactlyInAnyOrder(
                        "immunization/v immunization", "allergy/al allergy", "device/dv device", "ob observation");
        assertThat(day(reading.event("immunization/v"))).contains(LocalDate.of(2021, 10, 15));
        assertThat(day(reading.event("device/dv"))).isEmpty();
    }

    @Test
    void placesWithPeriodsAreMovementsAndBedsOfOneUnitOne() throws IOException {
        Folder.Reading reading = folder.file(
                        "Organization.ndjson",
                        "{\"resourceType\":\"Organization\",\"id\":\"h\",\"name\":\"H\"}",
                        "{\"resourceType\":\"Organization\",\"id\":\"u1\",\"name\":\"U1\",\"partOf\":{\"reference\":\"Organization/h\"}}",
                        "{\"resourceType\":\"Organization\",\"id\":\"u2\",\"name\":\"U2\",\"partOf\":{\"reference\":\"Organization/h\"}}")
                .file("Location.ndjson", bed("b1", "u1"), bed("b2", "u1"), bed("b3", "u2"))
                .file(
                        "Encounter.ndjson",
                        "{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"finished\",\"class\":{\"code\":\"IMP\"},"
                                + PATIENT
                                + ",\"type\":[{\"text\":\"semaine\"}],\"priority\":{\"text\":\"urgente\"},\"period\":{\"start\":\"2021-03-01\",\"end\":\"2021-03-09\"},\"location\":["
                                + place("b1", "2021-03-01", "2021-03-02") + ","
                                + place("b2", "2021-03-02", "2021-03-04") + ","
                                + place("b3", "2021-03-04", "2021-03-09") + "]}")
                .read();
        Contact contact = reading.contacts().getFirst();
        assertThat(contact.stay().kind()).contains("semaine");
        assertThat(contact.stay().admissionType()).contains("urgente");
        List<SourceStay> movements = contact.movements();
        assertThat(movements)
                .extracting(movement ->
                        movement.sourceId() + " " + movement.unitSourceId().orElseThrow() + " "
                                + movement.start().orElseThrow().day() + " "
                                + movement.end().orElseThrow().day())
                .containsExactly("e#location1 u1 2021-03-01 2021-03-04", "e#location3 u2 2021-03-04 2021-03-09");
    }

    private static String bed(String id, String unit) {
        return "{\"resourceType\":\"Location\",\"id\":\"" + id
                + "\",\"physicalType\":{\"coding\":[{\"code\":\"bd\"}]},\"managingOrganization\":{\"reference\":\"Organization/"
                + unit + "\"}}";
    }

    private static String place(String location, String from, String to) {
        return "{\"location\":{\"reference\":\"Location/" + location + "\"},\"period\":{\"start\":\"" + from
                + "\",\"end\":\"" + to + "\"}}";
    }

    @Test
    void aStatusThatATypeDoesNotHaveIsRefusedWithItsPlace() throws IOException {
        Folder.Reading reading = folder.file(
                        "MedicationAdministration.ndjson",
                        "{\"resourceType\":\"MedicationAdministration\",\"id\":\"a\",\"status\":\"given\"," + PATIENT
                                + "}")
                .file(
                        "ImagingStudy.ndjson",
                        "{\"resourceType\":\"ImagingStudy\",\"id\":\"i\",\"status\":\"available\"," + PATIENT
                                + ",\"started\":\"2999-01-01\"}")
                .read();
        assertThat(reading.refusals())
                .extracting(Refusal::path, Refusal::reason)
                .containsExactlyInAnyOrder(
                        tuple("MedicationAdministration.status", Reason.INVALID_VALUE),
                        tuple("ImagingStudy.started", Reason.DATE_IN_FUTURE));
    }
}
