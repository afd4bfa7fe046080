package org.cohorte.ingest.omop;

import java.time.Instant;
import java.time.ZoneId;
import org.cohorte.ingest.source.CodeSystems;

/**
 * How an OMOP source is to be understood.
 *
 * @param zone         of the hospital: times without a zone are its own
 * @param now          nothing that happened is later
 * @param systems      short names of the vocabularies
 * @param hospitalName of the root of the tree of care sites
 * @param longestLine  in bytes; of a record of several lines, their sum
 */
public record OmopSettings(ZoneId zone, Instant now, CodeSystems systems, String hospitalName, int longestLine) {}
