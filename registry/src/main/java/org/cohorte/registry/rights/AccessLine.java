package org.cohorte.registry.rights;

import java.time.Instant;
import java.util.Optional;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.perimeter.Perimeter;

/**
 * One access, as its holder reads it.
 *
 * @param reading   what it allows
 * @param perimeter where
 * @param start     counted from
 * @param end       counted until, not included; empty: without end
 */
public record AccessLine(Scope.Reading reading, Perimeter perimeter, Instant start, Optional<Instant> end) {}
