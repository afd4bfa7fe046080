package org.cohorte.registry.nomenclature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the nomenclatures that the hospital imported, one of each system, for all processes of the installation. */
public interface NomenclatureShelf {

    /**
     * A nomenclature on the shelf.
     *
     * @param system     short name or URI of its system
     * @param name       as people call it
     * @param format     that it was read from
     * @param origin     file that it was read from
     * @param codes      how many it has
     * @param importedAt when it came
     */
    record Kept(String system, String name, String format, String origin, int codes, Instant importedAt) {}

    /** All of them, in the order of their systems. */
    List<Kept> list();

    /** The content of one, as it was put. */
    Optional<byte[]> content(String system);

    /** Keeps a nomenclature in place of the former one of its system: wholly, or not at all. */
    void put(Kept nomenclature, byte[] content);
}
