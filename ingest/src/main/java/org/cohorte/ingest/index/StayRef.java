package org.cohorte.ingest.index;

import java.util.Optional;
import org.cohorte.ingest.model.Moment;

/**
 * The stay that bears an event.
 *
 * @param number the dense number
 * @param start  when it began
 * @param unit   number of the unit of care, in decimal
 */
public record StayRef(int number, Optional<Moment> start, Optional<String> unit) {}
