package org.cohorte.ingest.omop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables that are read, and the columns they cannot be read without. */
enum OmopTable {
    PERSON("person_id", "year_of_birth"),
    DEATH("person_id", "death_date"),
    VISIT_OCCURRENCE("visit_occurrence_id", "person_id", "visit_start_date"),
    VISIT_DETAIL("visit_detail_id", "person_id", "visit_detail_start_date", "visit_occurrence_id"),
    CONDITION_OCCURRENCE("condition_occurrence_id", "person_id", "condition_start_date"),
    PROCEDURE_OCCURRENCE("procedure_occurrence_id", "person_id", "procedure_date"),
    DRUG_EXPOSURE("drug_exposure_id", "person_id", "drug_exposure_start_date"),
    MEASUREMENT("measurement_id", "person_id", "measurement_date"),
    OBSERVATION("observation_id", "person_id", "observation_date"),
    OBSERVATION_PERIOD("observation_period_id", "person_id", "observation_period_start_date"),
    DEVICE_EXPOSURE("device_exposure_id", "person_id", "device_exposure_start_date"),
    SPECIMEN("specimen_id", "person_id", "specimen_date"),
    NOTE("note_id", "person_id", "note_date", "note_text"),
    CARE_SITE("care_site_id"),
    LOCATION("location_id"),
    PROVIDER("provider_id"),
    FACT_RELATIONSHIP(
            "domain_concept_id_1", "fact_id_1", "domain_concept_id_2", "fact_id_2", "relationship_concept_id"),
    CONCEPT("concept_id", "concept_name", "vocabulary_id", "concept_code"),
    CONCEPT_ANCESTOR("ancestor_concept_id", "descendant_concept_id", "min_levels_of_separation"),
    CONCEPT_RELATIONSHIP("concept_id_1", "concept_id_2", "relationship_id");

    private final String key;
    private final String columns;

    /**
     * A table.
     *
     * @param key     column that identifies a row
     * @param columns the others that must be there
     */
    OmopTable(String key, String... columns) {
        this.key = key;
        this.columns = String.join(" ", columns);
    }

    /** As files and reports call it. */
    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Columns that must be there. */
    List<String> required() {
        return List.of((key + " " + columns).strip().split(" "));
    }

    /** Column that identifies a row. */
    String key() {
        return key;
    }

    /** Whether records of patients stand in it. */
    boolean clinical() {
        return required().contains("person_id");
    }

    /** Whether it comes with the vocabularies, whose publishers write quotation marks as they are. */
    boolean vocabulary() {
        return name().startsWith("CONCEPT");
    }

    static Optional<OmopTable> named(String name) {
        return Arrays.stream(values())
                .filter(table -> table.tableName().equals(name))
                .findFirst();
    }
}
