package org.cohorte.ingest.model;

import java.util.Optional;

/**
 * A contact of a patient with the hospital.
 *
 * @param type   as the index writes it ({@code inpatient}, {@code dayCase}, …)
 * @param status as the index writes it ({@code finished}, …)
 * @param unitSourceId the unit of the stay
 */
public record SourceStay(
        String sourceId,
        String patientSourceId,
        String type,
        String status,
        Optional<Moment> start,
        Optional<Moment> end,
        Optional<String> unitSourceId,
        Optional<String> admissionMode,
        Optional<String> admissionReason,
        Optional<String> origin,
        Optional<String> dischargeMode,
        Optional<String> destination,
        boolean died) {}
