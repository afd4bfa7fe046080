package org.cohorte.ingest.report;

import java.util.Optional;

/**
 * Something that an import did not know, and how often it came.
 *
 * @param name  as the source writes it; a code as {@code system|code}
 * @param label as the source calls it
 * @param count records that hold it
 * @param file  where it was met first
 * @param line  its number in the file, from 1; 0 where the source has no lines
 */
public record Met(String name, Optional<String> label, long count, String file, long line) {}
