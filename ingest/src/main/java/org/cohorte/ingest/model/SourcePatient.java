package org.cohorte.ingest.model;

import java.util.List;
import java.util.Optional;

/**
 * A person. Names and IPP go to the registry alone, never to the index.
 *
 * @param sourceId  identifier of the record
 * @param ipp       permanent identifier of the patient in the hospital
 * @param sex       {@code female}, {@code male}, {@code other}, {@code unknown}
 * @param birth     absent when unknown
 * @param deceased  true also when the date of death is unknown
 * @param opposed   to the reuse of their data
 * @param links     to other records of the same person
 */
public record SourcePatient(
        String sourceId,
        Optional<String> ipp,
        Optional<String> familyName,
        Optional<String> givenName,
        String sex,
        Optional<Moment> birth,
        boolean deceased,
        Optional<Moment> death,
        boolean opposed,
        Optional<String> area,
        List<PatientLink> links) {

    public SourcePatient {
        links = List.copyOf(links);
    }

    /** A person of one record. */
    public SourcePatient(
            String sourceId,
            Optional<String> ipp,
            Optional<String> familyName,
            Optional<String> givenName,
            String sex,
            Optional<Moment> birth,
            boolean deceased,
            Optional<Moment> death,
            boolean opposed,
            Optional<String> area) {
        this(sourceId, ipp, familyName, givenName, sex, birth, deceased, death, opposed, area, List.of());
    }
}
