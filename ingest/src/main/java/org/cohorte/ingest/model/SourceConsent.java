package org.cohorte.ingest.model;

import java.time.Instant;

/**
 * What a consent says of the reuse of a patient's data.
 *
 * @param at when it was given; the latest counts
 */
public record SourceConsent(String patientSourceId, boolean opposed, Instant at) {}
