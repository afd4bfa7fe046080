package org.cohorte.ingest.source;

import java.util.Optional;
import org.cohorte.ingest.model.Moment;

/** A start and an end, each perhaps unknown. */
public record Span(Optional<Moment> start, Optional<Moment> end) {

    public static final Span NONE = new Span(Optional.empty(), Optional.empty());

    /** This one when it has a start, else the other. */
    public Span or(Span other) {
        return start.isPresent() ? this : other;
    }
}
