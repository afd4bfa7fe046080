package org.cohorte.ingest.source;

/**
 * A record that the source no longer has.
 *
 * @param version when it went, or the version that says so
 * @param deleted whether the source deleted it; otherwise it is there and is no event
 */
public record Gone(RecordKey key, Version version, boolean deleted) {}
