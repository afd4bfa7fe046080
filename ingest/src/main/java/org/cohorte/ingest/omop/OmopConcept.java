package org.cohorte.ingest.omop;

import org.cohorte.ingest.model.Coding;

/**
 * A row of CONCEPT.
 *
 * @param name         what it is called
 * @param conceptClass as its vocabulary sorts it ({@code Lab Test}, …)
 * @param coding       its vocabulary and code as the index writes them
 */
record OmopConcept(long id, String name, String conceptClass, Coding coding) {}
