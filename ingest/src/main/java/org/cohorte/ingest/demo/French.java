package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How French reports write ages, dates and lengths. */
final class French {

    private French() {}

    static void age(LocalDate birth, LocalDate day, StringBuilder out) {
        long months = ChronoUnit.MONTHS.between(birth, day);
        long days = ChronoUnit.DAYS.between(birth, day);
        if (months >= 36) {
            long years = months / 12;
            out.append(years).append(" ans");
        } else if (months >= 2) {
            out.append(months).append(" mois");
        } else {
            out.append(days).append(days > 1 ? " jours" : " jour");
        }
    }

    static void date(LocalDate day, StringBuilder out) {
        two(day.getDayOfMonth(), out);
        out.append('/');
        two(day.getMonthValue(), out);
        out.append('/').append(day.getYear());
    }

    private static void two(int number, StringBuilder out) {
        out.append(number < 10 ? "0" : "").append(number);
    }

    static void days(int days, StringBuilder out) {
        out.append(days).append(days > 1 ? " jours" : " jour");
    }
}
