package org.cohorte.ingest.index;

import java.util.Optional;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.query.units.Quantity;
import org.cohorte.query.units.Units;

/** Values in the units that they are compared in. */
public final class MeasureUnits {

    private final Units units;

    public MeasureUnits(Units units) {
        this.units = units;
    }

    /** A number without a unit is a pure number: it can be compared with pure numbers alone. */
    Optional<Quantity> toBase(Measure measure) {
        return units.toBase(measure.value(), unit(measure));
    }

    private static String unit(Measure measure) {
        return measure.unit().filter(u -> !u.isBlank()).orElse("1");
    }

    /** Whether the unit of a result is none that can be converted. */
    public boolean isUnknown(SourceEvent event) {
        return event.measure().isPresent()
                && units.dimension(unit(event.measure().get())).isEmpty();
    }
}
