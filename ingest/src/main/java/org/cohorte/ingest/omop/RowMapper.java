package org.cohorte.ingest.omop;

import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;

/** Turns rows of one table into events. */
interface RowMapper {

    /**
     * The event of a row.
     *
     * @throws RefusedException when the row cannot be used
     */
    Mapped map(Row row) throws RefusedException;
}
