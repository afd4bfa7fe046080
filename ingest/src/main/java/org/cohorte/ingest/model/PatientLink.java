package org.cohorte.ingest.model;

/**
 * What a record says of another one of the same person.
 *
 * @param other    identifier of the other record
 * @param givesUp  whether the record that says so is given up for the other one, rather than the other for it
 */
public record PatientLink(String other, boolean givesUp) {}
