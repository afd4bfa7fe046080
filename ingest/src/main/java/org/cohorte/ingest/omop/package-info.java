/** Reads the tables of the OMOP Common Data Model, 5.3 and 5.4, from CSV files. */
@NullMarked
package org.cohorte.ingest.omop;

import org.jspecify.annotations.NullMarked;
