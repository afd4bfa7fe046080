package org.cohorte.e2e.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;

/**
 * Forty patients of a group of 119 units: twenty with a stay in the unit of number 12, ten in that of 112, ten in that of 13.
 * Each has a diagnosis and a result.
 */
final class Patients {

    static final int SIZE = 40;

    /** A family name with all that a name may be feared to hold. */
    static final String STRANGE = "O'Neil / \"Ω\" \\ <b>\nÇelik 🫘";

    private static final LocalDate DAY = LocalDate.of(2020, 5, 4);

    private Patients() {}

    /** The n-th unit gets the number n: the group is the first. */
    static List<SourceUnit> units() {
        return IntStream.rangeClosed(1, 119)
                .mapToObj(i -> i == 1
                        ? new SourceUnit("u1", "Groupe", "GROUP", Optional.empty())
                        : new SourceUnit("u" + i, "Unité " + i, "UNIT", Optional.of("u1")))
                .toList();
    }

    static List<PatientFile> all() {
        return IntStream.range(0, SIZE).mapToObj(Patients::file).toList();
    }

    /** The unit where the n-th patient was. */
    static String unit(int n) {
        return n < 20 ? "u12" : n < 30 ? "u112" : "u13";
    }

    private static PatientFile file(int n) {
        String id = "p" + n;
        SourcePatient patient = new SourcePatient(
                id,
                Optional.of("80%04d".formatted(n)),
                Optional.of(n == 0 ? STRANGE : "Nom%02d".formatted(n)),
                Optional.of(n % 2 == 0 ? "Élise" : "Noël"),
                n % 2 == 0 ? "female" : "male",
                Optional.of(Moment.onDay(LocalDate.of(1950 + n, 1, 15))),
                false,
                Optional.empty(),
                false,
                Optional.empty());
        SourceStay stay = new SourceStay(
                "s" + n,
                id,
                "inpatient",
                "finished",
                Optional.of(Moment.onDay(DAY)),
                Optional.of(Moment.onDay(DAY.plusDays(2))),
                Optional.of(unit(n)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        Measure measure = new Measure(
                new BigDecimal(n), Optional.of("mmol/L"), Optional.empty(), Optional.empty(), Optional.empty());
        return new PatientFile(
                patient,
                List.of(stay),
                List.of(
                        event("diagnosis", n, Coding.of("cim10", "I10"), Optional.empty()),
                        event("laboratory", n, Coding.of("loinc", "2823-3"), Optional.of(measure))));
    }

    private static SourceEvent event(String kind, int n, Coding code, Optional<Measure> measure) {
        return new SourceEvent(
                kind,
                kind + n,
                "p" + n,
                Optional.of("s" + n),
                Optional.of(Moment.onDay(DAY.plusDays(n % 3))),
                Optional.empty(),
                Optional.empty(),
                List.of(code),
                Optional.empty(),
                Optional.empty(),
                measure,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
