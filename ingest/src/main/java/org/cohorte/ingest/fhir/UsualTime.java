package org.cohorte.ingest.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import org.cohorte.ingest.model.Moment;
import org.jspecify.annotations.Nullable;

/** Reads the two forms that nearly all times of a file have, {@code 2024-05-31} and {@code 2024-05-31T08:30:00+02:00}, fast. */
final class UsualTime {

    private static final String DAY = "dddd-dd-dd";
    private static final String INSTANT = "dddd-dd-ddTdd:dd:dd?dd:dd";
    /** Beyond, what is allowed depends on the minutes. */
    private static final int MOST_HOURS_FROM_UTC = 17;

    private static final int DAY_SECONDS = 86_400;

    private UsualTime() {}

    /**
     * The moment.
     *
     * @return null when the text has another form, or one that needs a closer look
     * @throws DateTimeException when there is no such day or time
     */
    static @Nullable Moment read(String text) {
        if (fits(text, DAY)) {
            return Moment.onDay(day(text));
        }
        return fits(text, INSTANT) ? instant(text) : null;
    }

    private static boolean fits(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            boolean fits = switch (form.charAt(i)) {
                case 'd' -> c >= '0' && c <= '9';
                case '?' -> c == '+' || c == '-';
                default -> c == form.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate day(String text) {
        return LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
    }

    private static @Nullable Moment instant(String text) {
        int hoursFromUtc = two(text, 20);
        int minutesFromUtc = two(text, 23);
        if (hoursFromUtc > MOST_HOURS_FROM_UTC || minutesFromUtc > 59) {
            return null;
        }
        LocalDate day = day(text);
        int hour = ChronoField.HOUR_OF_DAY.checkValidIntValue(two(text, 11));
        int minute = ChronoField.MINUTE_OF_HOUR.checkValidIntValue(two(text, 14));
        // FHIR lets a leap second be written.
        int second = Math.min(two(text, 17), 59);
        int before = (hoursFromUtc * 60 + minutesFromUtc) * 60;
        long utc = day.toEpochDay() * DAY_SECONDS
                + (hour * 60L + minute) * 60
                + second
                - (text.charAt(19) == '+' ? before : -before);
        return Moment.at(day, Instant.ofEpochSecond(utc));
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
