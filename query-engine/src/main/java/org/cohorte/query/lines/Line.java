package org.cohorte.query.lines;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.query.criteria.Code;

/**
 * A record of a patient as lists and tables show it. Lines of a pseudonymised scope hold no source identifier and no
 * words that somebody wrote freely.
 *
 * @see ClinicalLines
 */
public sealed interface Line {

    /** What every line has. */
    Common common();

    /**
     * What every line has.
     *
     * @param id       of the document, unique, the same at each reading; never shown to people
     * @param sourceId how the source calls the record; empty when the scope does not read identities
     * @param patient  number of the patient
     * @param stay     number of the stay that bears it
     * @param unit     number of the unit of care
     * @param time     when; empty when undated
     * @param ageYears the patient's completed years then
     */
    record Common(
            String id,
            Optional<String> sourceId,
            int patient,
            OptionalInt stay,
            Optional<String> unit,
            Optional<LineTime> time,
            OptionalInt ageYears) {}

    /**
     * A stay; {@code time} is its start.
     *
     * @param type   as the index writes it, such as {@code inpatient}
     * @param status as the index writes it
     * @param end    empty while it lasts
     */
    record Stay(
            Common common,
            String type,
            String status,
            Optional<LineTime> end,
            OptionalInt lengthDays,
            Optional<String> admissionMode,
            Optional<String> dischargeMode,
            boolean died)
            implements Line {}

    /**
     * A diagnosis.
     *
     * @param label as the source writes it
     * @param rank  {@code DP}, {@code DR}, {@code DAS}, …
     */
    record Diagnosis(Common common, Optional<Code> code, String label, Optional<String> rank, Optional<String> source)
            implements Line {}

    /** A procedure. */
    record Procedure(Common common, Optional<Code> code, String label, Optional<String> source) implements Line {}

    /** A prescription; {@code time} is its start. */
    record Prescription(
            Common common,
            Optional<Code> code,
            String label,
            Optional<LineTime> end,
            Optional<String> route,
            Optional<String> category)
            implements Line {}

    /**
     * A laboratory result.
     *
     * @param comparator {@code <}, {@code <=}, {@code >=}, {@code >} when the source gave a bound
     * @param value      as the source gave it; empty for results that are no numbers
     * @param unit       as the source spelled it
     * @param text       of a result that is no number: its code, or its words when the scope reads identities
     * @param low        lower end of the reference range, in the same unit
     * @param high       upper end
     * @param abnormal   {@code low} or {@code high}; empty when inside the range or unknown
     * @param validated  whether the laboratory has validated it
     */
    record Laboratory(
            Common common,
            Optional<Code> code,
            String label,
            Optional<String> comparator,
            Optional<BigDecimal> value,
            Optional<String> unit,
            Optional<String> text,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<String> abnormal,
            boolean validated)
            implements Line {}
}
