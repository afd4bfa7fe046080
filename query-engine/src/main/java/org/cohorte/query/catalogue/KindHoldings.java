package org.cohorte.query.catalogue;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Masking;

/**
 * What a part of the hospital holds of one kind.
 *
 * @param fields  in the order of the kind
 * @param units   by their records, most first; of coarse figures those alone that are told
 * @param masking how the figures were made coarse; empty when they are exact
 */
public record KindHoldings(
        RecordKind kind,
        Volume volume,
        List<Completeness> fields,
        List<OfUnit> units,
        IndexState index,
        Optional<Masking> masking) {

    public KindHoldings {
        fields = List.copyOf(fields);
        units = List.copyOf(units);
    }

    /**
     * How many of the records have a field.
     *
     * @param filled of the records of the volume
     */
    public record Completeness(RecordField field, long filled) {}

    /**
     * What happened in one unit of care.
     *
     * @param unit its number; empty for records of no unit
     */
    public record OfUnit(Optional<String> unit, Volume volume) {}
}
