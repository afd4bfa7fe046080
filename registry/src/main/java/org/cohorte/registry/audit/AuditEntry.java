package org.cohorte.registry.audit;

import java.time.Instant;

/** A line as it stands in the audit: {@code id} grows with time. */
public record AuditEntry(long id, Instant at, AuditLine line) {}
