package org.cohorte.ingest.demo;

/**
 * A unit that receives patients: a leaf of the hospital tree.
 *
 * @param sourceId identifier of its {@link org.cohorte.ingest.model.SourceUnit}
 * @param service  name of its service with its hospital, as reports write it
 */
record Ward(String sourceId, Site site, Specialty specialty, Setting setting, String service) {}
