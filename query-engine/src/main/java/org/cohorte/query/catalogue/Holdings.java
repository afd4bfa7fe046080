package org.cohorte.query.catalogue;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Masking;

/**
 * What a part of the hospital holds of each kind.
 *
 * @param kinds   all of them, in their order, those without any record too
 * @param masking how the figures were made coarse; empty when they are exact
 */
public record Holdings(List<OfKind> kinds, IndexState index, Optional<Masking> masking) {

    public Holdings {
        kinds = List.copyOf(kinds);
    }

    /** A kind, and how much of it there is. */
    public record OfKind(RecordKind kind, Volume volume) {}
}
