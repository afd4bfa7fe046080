package org.cohorte.solr.parsers;

import java.time.LocalDate;
import java.time.ZoneId;

/** The instants at which local days start, kept once told. Not for several threads. */
final class DayStarts {

    private static final int FROM = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int TO = (int) LocalDate.of(2100, 1, 1).toEpochDay();
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final ZoneId zone;
    private final long[] known = new long[TO - FROM];

    DayStarts(ZoneId zone) {
        this.zone = zone;
        java.util.Arrays.fill(known, UNKNOWN);
    }

    /** Milliseconds since 1970-01-01T00:00Z. */
    long of(long day) {
        if (day < FROM || day >= TO) {
            return start(day);
        }
        int place = (int) day - FROM;
        if (known[place] == UNKNOWN) {
            known[place] = start(day);
        }
        return known[place];
    }

    private long start(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
