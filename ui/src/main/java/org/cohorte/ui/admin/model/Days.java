package org.cohorte.ui.admin.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cohorte.registry.rights.Access;

/**
 * The period of an access as people write it: days of the hospital's zone, the last one included.
 *
 * @param first day
 * @param last  day; empty: without end
 */
public record Days(LocalDate first, Optional<LocalDate> last) {

    /** So many days from this one on. */
    public static Days lasting(LocalDate first, int days) {
        return new Days(first, Optional.of(first.plusDays(days - 1L)));
    }

    /** The days of a period of which the end is not included. */
    public static Days of(Instant start, Optional<Instant> end, ZoneId zone) {
        return new Days(day(start, zone), end.map(moment -> day(moment.minusMillis(1), zone)));
    }

    public static Days of(Access access, ZoneId zone) {
        return of(access.start(), access.end(), zone);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /** How many, both included; {@link Long#MAX_VALUE} without end, none or less when they are the wrong way round. */
    public long count() {
        return last.map(end -> ChronoUnit.DAYS.between(first, end) + 1).orElse(Long.MAX_VALUE);
    }

    /** When it begins: now when that is today, otherwise with its first day. */
    public Instant start(Instant now, ZoneId zone) {
        return first.equals(day(now, zone)) ? now : first.atStartOfDay(zone).toInstant();
    }

    /** When it ends, not included. */
    public Optional<Instant> end(ZoneId zone) {
        return last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Days from today to the last one; {@link Long#MAX_VALUE} without end. */
    public long left(Instant now, ZoneId zone) {
        return last.map(end -> ChronoUnit.DAYS.between(day(now, zone), end)).orElse(Long.MAX_VALUE);
    }
}
