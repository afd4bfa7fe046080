package org.cohorte.ingest.fhir;

import java.util.Optional;
import org.cohorte.ingest.model.Moment;

/** A start and an end, each perhaps unknown. */
record Span(Optional<Moment> start, Optional<Moment> end) {

    static final Span NONE = new Span(Optional.empty(), Optional.empty());

    /** This one when it has a start, else the other. */
    Span or(Span other) {
        return start.isPresent() ? this : other;
    }
}
