package org.cohorte.ingest.report;

import java.util.List;
import java.util.Optional;

/**
 * What is odd about the records that an import took.
 *
 * @param types        by type of record
 * @param units        by unit of care, most records first; at most {@value Quality#UNITS}
 * @param months       by month of the record, ascending
 * @param unknownCodes the most frequent codes that no nomenclature has
 * @param unknownMeasures the most frequent units of measure that cannot be converted
 * @param unknownUnits the most frequent units of care that the hospital tree does not have
 */
public record QualityReport(
        List<OfType> types,
        List<OfUnit> units,
        List<OfMonth> months,
        List<Met> unknownCodes,
        List<Met> unknownMeasures,
        List<Met> unknownUnits) {

    /**
     * Counts of some records.
     *
     * @param records      taken: patients, stays and events
     * @param events       events among them
     * @param withoutStay  events of no stay
     * @param withoutDate  records without a day
     * @param beforeBirth  dated before their patient's birth
     * @param afterDeath   dated after their patient's death
     * @param duplicates   records whose identifier had come before in the same import; the last one stands
     */
    public record Counts(
            long records,
            long events,
            long withoutStay,
            long withoutDate,
            long beforeBirth,
            long afterDeath,
            long duplicates) {}

    /** Records of a type, as the source names it. */
    public record OfType(String type, Counts counts) {}

    /**
     * Records of a unit of care.
     *
     * @param unit identifier of the source; empty for records of no unit
     * @param name when the source of this import tells it
     */
    public record OfUnit(String unit, Optional<String> name, Counts counts) {}

    /** Records of a month, {@code 2026-11}. */
    public record OfMonth(String month, Counts counts) {}
}
