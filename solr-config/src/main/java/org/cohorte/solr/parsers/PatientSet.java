package org.cohorte.solr.parsers;

/** Marks queries that match patient documents only, so that set algebra need not cut them to patients. */
interface PatientSet {}
