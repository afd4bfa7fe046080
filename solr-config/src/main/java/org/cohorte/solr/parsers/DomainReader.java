package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.function.IntConsumer;

/** Turns a patient's rows of a criterion into the events that may be chosen. Not for several threads. */
final class DomainReader {

    private static final long DAY_MILLISECONDS = 86_400_000;

    private final Pattern pattern;
    private final DayStarts starts;
    private final EventRanks ranks;
    private final boolean ofClock;
    /** By criterion: what its links ask of an event before it can be chosen. */
    private final Asked[] asked;

    private record Asked(boolean time, boolean stay, boolean unit) {}

    DomainReader(Pattern pattern, EventRanks ranks) {
        this.pattern = pattern;
        this.starts = new DayStarts(pattern.zone());
        this.ranks = ranks;
        this.ofClock = pattern.isOfClock();
        this.asked = new Asked[pattern.criteria().size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = new Asked(
                    pattern.touching(i).anyMatch(EventLink::isOfTime),
                    pattern.touching(i).anyMatch(EventLink::isOfStay),
                    pattern.needs(i).unit());
        }
    }

    /**
     * Fills a domain with the events that may be chosen, in no order.
     *
     * @param criterion place of the criterion
     * @param patient   rank of the patient
     */
    void readChoices(int criterion, EventTable table, int patient, EventDomain domain) throws IOException {
        Asked here = asked[criterion];
        EventRows rows = table.rows();
        read(criterion, table, patient, domain, row -> {
            int stay = here.stay() ? rows.stay(row) : EventRows.NONE;
            int unit = here.unit() ? rows.unit(row) : EventRows.NONE;
            boolean never = (here.time() && rows.day(row) == EventRows.NONE)
                    || (here.stay() && stay == EventRows.NONE)
                    || (here.unit() && unit == EventRows.NONE);
            if (never) {
                return; // some link of its criterion can never hold for it
            }
            if (here.time()) {
                timed(rows, row, stay, unit, domain);
            } else {
                domain.add(0, 0, 0, 0, stay, unit);
            }
        });
    }

    /** Fills a domain with the dated events that must not lie between others, in no order. */
    void readGaps(int criterion, EventTable table, int patient, EventDomain domain) throws IOException {
        EventRows rows = table.rows();
        read(criterion, table, patient, domain, row -> {
            if (rows.day(row) != EventRows.NONE) {
                timed(rows, row, EventRows.NONE, EventRows.NONE, domain);
            }
        });
    }

    private void read(int criterion, EventTable table, int patient, EventDomain domain, IntConsumer add)
            throws IOException {
        domain.clear();
        EventPin pin = pattern.criteria().get(criterion).pin();
        if (pin.isAny()) {
            for (int place = 0; place < table.count(patient); place++) {
                add.accept(table.first(patient) + place);
            }
        } else {
            ranks.chosen(pin, table, patient, add);
        }
    }

    private void timed(EventRows rows, int row, int stay, int unit, EventDomain domain) {
        int day = rows.day(row);
        int lastDay = rows.lastDay(row);
        if (!ofClock) {
            long start = day * DAY_MILLISECONDS;
            domain.add(start, start, day, lastDay, stay, unit);
        } else if (rows.time(row) != EventRows.NO_TIME) {
            domain.add(rows.time(row), rows.time(row), day, lastDay, stay, unit);
        } else {
            domain.add(starts.of(day), starts.of(lastDay + 1L) - 1, day, lastDay, stay, unit);
        }
    }
}
