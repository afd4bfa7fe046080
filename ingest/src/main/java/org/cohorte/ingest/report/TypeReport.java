package org.cohorte.ingest.report;

import java.util.Map;

/**
 * What became of the records of one type. {@code read = taken + refused + notEvents}, in all cases.
 *
 * @param type      resource type or table of the source; {@code ?} for lines whose type cannot be known
 * @param read      lines read
 * @param taken     lines that are in the index
 * @param events    events they gave
 * @param refused   lines that could not be used, by reason
 * @param notEvents correct lines that are no events, by reason
 * @param remarks   what could not be used of lines that were taken
 * @param changes   what became of records of this type that the index held, or that were deleted
 */
public record TypeReport(
        String type,
        long read,
        long taken,
        long events,
        Map<Reason, Long> refused,
        Map<NotEvent, Long> notEvents,
        Map<Remark, Long> remarks,
        Map<Change, Long> changes) {

    /** All refused lines. */
    public long refusedLines() {
        return sum(refused);
    }

    /** All lines that are no events. */
    public long notEventLines() {
        return sum(notEvents);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
