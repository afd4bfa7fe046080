package org.cohorte.query.criteria;

import java.time.LocalDate;
import java.util.Optional;

/** Local dates from {@code from} to {@code to}, both included; an end that is absent is open. */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static DateRange since(LocalDate from) {
        return new DateRange(Optional.of(from), Optional.empty());
    }

    public static DateRange between(LocalDate from, LocalDate to) {
        return new DateRange(Optional.of(from), Optional.of(to));
    }

    public boolean isOpen() {
        return from.isEmpty() && to.isEmpty();
    }
}
