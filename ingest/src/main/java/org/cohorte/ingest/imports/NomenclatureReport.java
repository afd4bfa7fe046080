package org.cohorte.ingest.imports;

import java.util.List;
import org.cohorte.ingest.index.NomenclatureChange;

/**
 * What an import of a nomenclature did, or would do.
 *
 * @param system  short name or URI of its system
 * @param name    as people call it
 * @param format  that it was read from
 * @param part    whether it adds to the nomenclature of its system, rather than being it
 * @param codes   that the file has
 * @param changes of the index, for each nomenclature whose codes change their place or their names
 */
public record NomenclatureReport(
        String system, String name, String format, boolean part, int codes, List<NomenclatureChange> changes) {}
