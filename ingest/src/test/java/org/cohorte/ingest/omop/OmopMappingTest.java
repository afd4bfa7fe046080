package org.cohorte.ingest.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.omop.Tables.Reading;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.source.Contact;
import org.cohorte.solr.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each table becomes. */
class OmopMappingTest {

    @TempDir
    private Path path;

    private Tables tables;

    @BeforeEach
    void aPersonAndAVocabulary() throws Exception {
        tables = new Tables(path)
                .table(
                        "person.csv",
                        "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime,location_id,person_source_value",
                        "1,8507,1970,3,4,,5,IPP1",
                        "2,8532,1980,,,,,",
                        "3,0,1990,6,,1990-06-07 08:09:10,,")
                .table("location.csv", "location_id,city,zip", "5,Paris,75013")
                .table(
                        "concept.csv",
                        "concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_class_id\tstandard_concept\tconcept_code",
                        "201826\tType 2 \"diabetes\"\tCondition\tSNOMED\tDisorder\tS\t44054006",
                        "201820\tDiabetes\tCondition\tSNOMED\tDisorder\tS\t73211009",
                        "45533020\tDiabète de type 2\tCondition\tCIM10\tICD10 code\t\tE11.9",
                        "3004410\tHbA1c\tMeasurement\tLOINC\tLab Test\tS\t4548-4",
                        "3004249\tSystolic\tMeasurement\tLOINC\tClinical Observation\tS\t8480-6",
                        "8554\tpercent\tUnit\tUCUM\tUnit\tS\t%",
                        "1503297\tmetformin\tDrug\tRxNorm\tIngredient\tS\t6809",
                        "21600744\tA10\tDrug\tATC\tATC 2nd\tC\tA10",
                        "706300\tConsultation note\tMeas Value\tLOINC\tDoc\tS\t11488-4")
                .table(
                        "concept_ancestor.csv",
                        "ancestor_concept_id\tdescendant_concept_id\tmin_levels_of_separation",
                        "201826\t201826\t0",
                        "201820\t201826\t1",
                        "21600744\t1503297\t1");
    }

    private static Optional<Moment> day(String date) {
        return Optional.of(Moment.onDay(LocalDate.parse(date)));
    }

    @Test
    void personsWithPartialDatesAndDeaths() throws Exception {
        tables.table("death.csv", "person_id,death_date,death_datetime", "2,2020-05-06,2020-05-06 10:00:00");
        Reading reading = tables.read();
        assertThat(reading.patients())
                .extracting(SourcePatient::sourceId, SourcePatient::sex, SourcePatient::birth)
                .containsExactly(
                        tuple("1", "male", day("1970-03-04")),
                        tuple(
                                "2",
                                "female",
                                Optional.of(new Moment(LocalDate.of(1980, 1, 1), Optional.empty(), Precision.YEAR))),
                        tuple("3", "unknown", day("1990-06-07")));
        assertThat(reading.patients().get(0).area()).contains("75013");
        assertThat(reading.patients().get(0).ipp()).contains("IPP1");
        assertThat(reading.patients().get(1).death()).isEqualTo(day("2020-05-06"));
    }

    @Test
    void careSitesVisitsAndDetails() throws Exception {
        tables.table(
                        "care_site.csv",
                        "care_site_id,care_site_name,location_id",
                        "1,Cardiology,",
                        "2,Ward A,",
                        "3,Clinic,5")
                .table(
                        "fact_relationship.csv",
                        "domain_concept_id_1,fact_id_1,domain_concept_id_2,fact_id_2,relationship_concept_id",
                        "57,2,57,1,46233688",
                        "57,1,57,2,46233689")
                .table("provider.csv", "provider_id,care_site_id", "9,1")
                .table(
                        "visit_occurrence.csv",
                        "visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_start_datetime,visit_end_date,"
                                + "visit_end_datetime,provider_id,care_site_id,discharge_to_concept_id",
                        "10,1,262,2020-01-01,2020-01-01 10:00:00,2020-01-05,2020-01-05 00:00:00,9,,4216643",
                        "11,1,581476,2020-02-01,,,,,3,0")
                .table(
                        "visit_detail.csv",
                        "visit_detail_id,person_id,visit_detail_concept_id,visit_detail_start_date,visit_detail_end_date,"
                                + "visit_occurrence_id,care_site_id",
                        "7,1,9201,2020-01-02,2020-01-05,10,2")
                .table(
                        "procedure_occurrence.csv",
                        "procedure_occurrence_id,person_id,procedure_concept_id,procedure_date,visit_occurrence_id,visit_detail_id",
                        "1,1,0,2020-01-03,10,7",
                        "2,1,0,2020-01-03,10,8");
        Reading reading = tables.read();
        assertThat(reading.units())
                .extracting(SourceUnit::name, SourceUnit::level, SourceUnit::parentSourceId)
                .containsExactlyInAnyOrder(
                        tuple("Hôpital", "GROUP", Optional.empty()),
                        tuple("Cardiology", "HOSPITAL", Optional.of("#hospital")),
                        tuple("Paris", "HOSPITAL", Optional.of("#hospital")),
                        tuple("Ward A", "DEPARTMENT", Optional.of("care_site/1")),
                        tuple("Clinic", "DEPARTMENT", Optional.of("location/5")));
        assertThat(reading.contacts())
                .extracting(
                        c -> c.stay().sourceId(),
                        c -> c.stay().type(),
                        c -> c.stay().status(),
                        c -> c.stay().unitSourceId(),
                        Contact::partOf)
                .containsExactly(
                        tuple("10", "inpatient", "finished", Optional.of("care_site/1"), Optional.empty()),
                        tuple("11", "home", "inProgress", Optional.of("care_site/3"), Optional.empty()),
                        tuple(
                                "visit_detail/7",
                                "inpatient",
                                "finished",
                                Optional.of("care_site/2"),
                                Optional.of("10")));
        assertThat(reading.contacts().getFirst().stay().died()).isTrue();
        assertThat(reading.contacts().getFirst().stay().start().orElseThrow().instant())
                .contains(Instant.parse("2020-01-01T09:00:00Z"));
        assertThat(reading.contacts().getFirst().stay().end())
                .as("midnight is no time")
                .isEqualTo(day("2020-01-05"));
        assertThat(reading.event("procedure", "1").staySourceId()).contains("visit_detail/7");
        assertThat(reading.event("procedure", "2").staySourceId()).contains("10");
    }

    @Test
    void codesOfTheStandardOfTheSourceAndAsWritten() throws Exception {
        tables.table(
                "condition_occurrence.csv",
                "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_source_value,"
                        + "condition_source_concept_id,condition_status_concept_id",
                "1,1,201826,2020-01-01,E119,45533020,32902",
                "2,1,0,2020-01-02,\"DIAB, 2\",0,0");
        Reading reading = tables.read();
        SourceEvent coded = reading.event("diagnosis", "1");
        assertThat(coded.codings()).extracting(Coding::token).containsExactly("snomed|44054006", "cim10|E119");
        assertThat(coded.label()).contains("Type 2 \"diabetes\"");
        assertThat(coded.attributes()).containsEntry(Fields.RANK, "DP");
        SourceEvent written = reading.event("diagnosis", "2");
        assertThat(written.codings()).extracting(Coding::token).containsExactly("local|DIAB, 2");
        var place = reading.hierarchy().find(coded.codings().getFirst()).orElseThrow();
        assertThat(place.parents()).extracting(Coding::token).containsExactly("snomed|73211009");
    }

    @Test
    void drugsArePrescribedOrGivenAndStandBelowTheirClasses() throws Exception {
        tables.table(
                "drug_exposure.csv",
                "drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,"
                        + "drug_type_concept_id,quantity,dose_unit_source_value,route_source_value",
                "1,1,1503297,2020-01-01,2020-01-08,32838,30,,oral",
                "2,1,1503297,2020-01-01,2020-01-01,32818,500,mg,oral");
        Reading reading = tables.read();
        assertThat(reading.event("prescription", "1").measure()).isEmpty();
        assertThat(reading.event("prescription", "1").end()).isEqualTo(day("2020-01-08"));
        assertThat(reading.event("administration", "2").measure().orElseThrow().unit())
                .contains("mg");
        assertThat(reading.hierarchy()
                        .find(Coding.of("rxnorm", "6809"))
                        .orElseThrow()
                        .ancestors())
                .extracting(Coding::token)
                .containsExactly("atc|A10");
    }

    @Test
    void measurementsAreResultsOrVitalSigns() throws Exception {
        tables.table(
                "measurement.csv",
                "measurement_id,person_id,measurement_concept_id,measurement_date,operator_concept_id,value_as_number,"
                        + "unit_concept_id,range_low,range_high,unit_source_value,value_source_value",
                "1,1,3004410,2020-01-01,4171756,4.5,8554,4,6,pct,<4.5",
                "2,1,3004249,2020-01-01,0,120,0,,,mm[Hg],",
                "3,1,3004410,2020-01-01,0,,0,,,,negative");
        Reading reading = tables.read();
        assertThat(reading.event("laboratory", "1").measure())
                .contains(new Measure(
                        new BigDecimal("4.5"),
                        Optional.of("%"),
                        Optional.of("<"),
                        Optional.of(new BigDecimal("4")),
                        Optional.of(new BigDecimal("6"))));
        assertThat(reading.event("vital", "2").measure().orElseThrow().unit()).contains("mm[Hg]");
        assertThat(reading.event("laboratory", "3").text()).contains("negative");
    }

    @Test
    void notesObservationsDevicesAndSpecimens() throws Exception {
        tables.table(
                        "note.csv",
                        "note_id,person_id,note_date,note_class_concept_id,note_title,note_text",
                        "1,1,2020-01-01,706300,Compte rendu,\"Pas de fièvre.",
                        "Il a dit \"\"bonjour\"\", puis est sorti.\"",
                        "2,1,2020-01-01,706300,Vide,")
                .table(
                        "observation.csv",
                        "observation_id,person_id,observation_concept_id,observation_date,value_as_string",
                        "1,1,0,2020-01-01,fumeur")
                .table(
                        "device_exposure.csv",
                        "device_exposure_id,person_id,device_concept_id,device_exposure_start_date,device_source_value",
                        "1,1,0,2020-01-01,pacemaker")
                .table("specimen.csv", "specimen_id,person_id,specimen_concept_id,specimen_date", "1,1,0,2020-01-01")
                .table(
                        "observation_period.csv",
                        "observation_period_id,person_id,observation_period_start_date,observation_period_end_date,period_type_concept_id",
                        "1,1,2019-01-01,2021-12-31,44814724");
        Reading reading = tables.read();
        SourceEvent note = reading.event("document", "1");
        assertThat(note.text()).contains("Pas de fièvre.\nIl a dit \"bonjour\", puis est sorti.");
        assertThat(note.attributes())
                .containsEntry(Fields.TITLE, "Compte rendu")
                .containsEntry(Fields.DOCUMENT_TYPE, "Consultation note");
        assertThat(note.codings()).extracting(Coding::token).containsExactly("loinc|11488-4");
        assertThat(reading.type("note").notEvents()).containsEntry(NotEvent.NO_TEXT, 1L);
        assertThat(reading.event("other", "observation/1").text()).contains("fumeur");
        assertThat(reading.event("other", "device/1").attributes()).containsEntry(Fields.CATEGORY, "device");
        assertThat(reading.event("other", "specimen/1").attributes()).containsEntry(Fields.CATEGORY, "specimen");
        SourceEvent period = reading.event("other", "observationPeriod/1");
        assertThat(period.time()).isEqualTo(day("2019-01-01"));
        assertThat(period.end()).isEqualTo(day("2021-12-31"));
        assertThat(period.codings()).extracting(Coding::token).containsExactly("omop|44814724");
    }
}
