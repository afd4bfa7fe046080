package org.cohorte.ingest.model;

import java.util.Optional;

/**
 * A contact of a patient with the hospital.
 *
 * @param type   as the index writes it ({@code inpatient}, {@code dayCase}, …)
 * @param status as the index writes it ({@code finished}, …)
 * @param unitSourceId the unit of the stay
 * @param kind finer than the type, as the source writes it
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
        boolean died,
        Optional<String> kind,
        Optional<String> admissionType,
        Optional<String> dischargeType) {

    /** A stay of a source that tells no more. */
    public SourceStay(
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
            boolean died) {
        this(
                sourceId,
                patientSourceId,
                type,
                status,
                start,
                end,
                unitSourceId,
                admissionMode,
                admissionReason,
                origin,
                dischargeMode,
                destination,
                died,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
