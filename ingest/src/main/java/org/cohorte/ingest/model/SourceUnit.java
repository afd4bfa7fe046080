package org.cohorte.ingest.model;

import java.util.Optional;

/**
 * A node of the hospital tree.
 *
 * @param level {@code GROUP}, {@code HOSPITAL}, {@code DEPARTMENT} or {@code UNIT}
 */
public record SourceUnit(String sourceId, String name, String level, Optional<String> parentSourceId) {}
