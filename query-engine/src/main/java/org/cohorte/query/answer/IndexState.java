package org.cohorte.query.answer;

import java.time.Instant;

/**
 * Which data an answer rests on.
 *
 * @param version  changes with every import that changed something
 * @param asOf     when the data were taken from their source
 * @param patients patients in the index
 * @param stays    stays in the index
 * @param events   events in the index, stays included
 */
public record IndexState(long version, Instant asOf, long patients, long stays, long events) {}
