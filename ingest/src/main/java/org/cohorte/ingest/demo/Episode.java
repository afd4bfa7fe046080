package org.cohorte.ingest.demo;

import java.time.LocalDate;

/** Something that happens on a day: one or more visits. */
@FunctionalInterface
interface Episode {

    void happen(LocalDate day);
}
