package org.cohorte.export.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import org.cohorte.query.lines.LineTime;

/** How patients, stays, dates and ages are told: as they are, or so that nobody is found by them. */
sealed interface Guise {

    /** The key of a patient, the same in each table. */
    String patient(String pseudonym);

    /** The key of a stay. */
    Cell stay(int number, Map<Integer, String> keys);

    Cell time(LineTime time, String pseudonym);

    Cell age(OptionalInt years);

    /** As it is. */
    record AsIs(ZoneId zone) implements Guise {

        @Override
        public String patient(String pseudonym) {
            return pseudonym;
        }

        @Override
        public Cell stay(int number, Map<Integer, String> keys) {
            return Cell.text(keys.getOrDefault(number, ""));
        }

        @Override
        public Cell time(LineTime time, String pseudonym) {
            return shifted(time, 0, zone);
        }

        @Override
        public Cell age(OptionalInt years) {
            return Cell.number(years);
        }
    }

    /** Under keys of the export's own, with the dates of each patient moved by a number of days of their own. */
    record Disguised(ExportKeys keys, ZoneId zone) implements Guise {

        private static final int OLDEST = 90;

        @Override
        public String patient(String pseudonym) {
            return keys.patient(pseudonym);
        }

        @Override
        public Cell stay(int number, Map<Integer, String> unused) {
            return Cell.text(keys.stay(number));
        }

        @Override
        public Cell time(LineTime time, String pseudonym) {
            return shifted(time, keys.shift(pseudonym), zone);
        }

        /** Few people are older: one number stands for all of them. */
        @Override
        public Cell age(OptionalInt years) {
            return Cell.number(years.isPresent() ? OptionalInt.of(Math.min(years.getAsInt(), OLDEST)) : years);
        }
    }

    /** Whole days on the calendar of the hospital: the time of day stays, summer time or not. */
    private static Cell shifted(LineTime time, int days, ZoneId zone) {
        if (time.precision() == LineTime.Precision.INSTANT && time.instant().isPresent()) {
            return new Cell.Moment(
                    LocalDateTime.ofInstant(time.instant().get(), zone).plusDays(days));
        }
        return new Cell.Day(day(time, days), time.precision());
    }

    /**
     * Months and years are moved from their middle and cut again: the first of January moved by 37 days would tell the shift
     * of every other date.
     */
    private static LocalDate day(LineTime time, int days) {
        LocalDate day = time.day();
        return switch (time.precision()) {
            case INSTANT, DAY -> day.plusDays(days);
            case MONTH -> day.withDayOfMonth(15).plusDays(days).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(182).plusDays(days).withDayOfYear(1);
        };
    }
}
