package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cohorte.solr.Fields;

/** Ages as calendars count them: a person born on 29 February 2000 is 18 on 1 March 2018. */
final class Ages {

    private Ages() {}

    /** Completed months; may be negative. */
    static int months(LocalDate birth, LocalDate day) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(birth, day));
    }

    static int days(LocalDate birth, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(birth, day));
    }

    /** Writes both ages; none for a day before birth. */
    static void put(Document document, Optional<LocalDate> birth, Optional<LocalDate> day) {
        if (birth.isPresent() && day.isPresent() && !day.get().isBefore(birth.get())) {
            document.put(Fields.AGE_MONTHS, months(birth.get(), day.get()));
            document.put(Fields.AGE_DAYS, days(birth.get(), day.get()));
        }
    }
}
