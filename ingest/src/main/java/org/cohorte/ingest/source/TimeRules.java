package org.cohorte.ingest.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.report.Reason;

/** What is asked of the dates of any source. */
public final class TimeRules {

    private static final int OLDEST = 1850;

    private final LocalDate lastDay;

    /**
     * Rules.
     *
     * @param zone of the hospital
     * @param now  when the import began: what happened cannot be later
     */
    public TimeRules(ZoneId zone, Instant now) {
        // Clocks of sources differ: a day of tolerance.
        this.lastDay = LocalDate.ofInstant(now, zone).plusDays(1);
    }

    /** Refuses dates that no living patient can have. */
    public void checkAge(Moment moment, Supplier<String> path) throws RefusedException {
        if (moment.day().getYear() < OLDEST) {
            throw new RefusedException(Reason.INVALID_DATE, path.get(), "is before " + OLDEST);
        }
    }

    /** Refuses what ends before it starts. */
    public void checkOrder(Span span, Supplier<String> path) throws RefusedException {
        if (span.start().isPresent() && span.end().isPresent()) {
            Moment start = span.start().get();
            Moment end = span.end().get();
            if (before(end, start)) {
                throw new RefusedException(
                        Reason.END_BEFORE_START, path.get(), "ends on " + end.day() + ", starts on " + start.day());
            }
        }
    }

    /** Refuses what happened after the import. */
    public void checkPast(Optional<Moment> moment, Supplier<String> path) throws RefusedException {
        if (moment.isPresent() && moment.get().day().isAfter(lastDay)) {
            throw new RefusedException(
                    Reason.DATE_IN_FUTURE, path.get(), "is " + moment.get().day());
        }
    }

    private static boolean before(Moment end, Moment start) {
        if (end.instant().isPresent() && start.instant().isPresent()) {
            return end.instant().get().isBefore(start.instant().get());
        }
        return lastPossible(end).isBefore(start.day());
    }

    private static LocalDate lastPossible(Moment moment) {
        return switch (moment.precision()) {
            case INSTANT, DAY -> moment.day();
            case MONTH -> moment.day().plusMonths(1).minusDays(1);
            case YEAR -> moment.day().plusYears(1).minusDays(1);
        };
    }
}
