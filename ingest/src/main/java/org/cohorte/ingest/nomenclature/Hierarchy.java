package org.cohorte.ingest.nomenclature;

import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;

/** What a source says of the codes it uses, for those that no nomenclature of the product has. */
public interface Hierarchy {

    /** Knows no code. */
    Hierarchy NONE = coding -> Optional.empty();

    /** Where a code stands; empty when the source does not say. */
    Optional<Place> find(Coding coding);

    /**
     * Where a code stands.
     *
     * @param label     its name
     * @param parents   codes of the same system right above it; none at the top
     * @param ancestors every code above it, of other systems too
     */
    record Place(String label, List<Coding> parents, List<Coding> ancestors) {

        public Place {
            parents = List.copyOf(parents);
            ancestors = List.copyOf(ancestors);
        }
    }
}
