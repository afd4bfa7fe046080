package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;

/** The hospital that the tests look at, and ways to look at it. */
final class Example {

    static final long SEED = 42;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Example() {}

    static DemoHospital hospital(int patients) {
        return new DemoHospital(SEED, patients, TODAY);
    }

    static Stream<SourceEvent> events(PatientFile file, String kind) {
        return file.events().stream().filter(event -> event.kind().equals(kind));
    }

    /** The codes of one kind of event, as {@code cim10|E11.9}. */
    static Set<String> codes(PatientFile file, String kind) {
        return events(file, kind)
                .flatMap(event -> event.codings().stream())
                .map(Coding::token)
                .collect(Collectors.toSet());
    }

    static boolean has(PatientFile file, String kind, String start) {
        return codes(file, kind).stream().anyMatch(code -> code.startsWith(start));
    }

    static List<SourceEvent> results(PatientFile file, Analysis analysis) {
        return events(file, "laboratory")
                .filter(event -> event.codings().getFirst().code().equals(analysis.loinc))
                .toList();
    }

    /** Creatinine in µmol/L whatever the hospital wrote, or −1 when its unit is unreadable. */
    static double creatinine(SourceEvent result) {
        double value = result.measure().orElseThrow().value().doubleValue();
        return switch (result.measure().orElseThrow().unit().orElse("")) {
            case "µmol/L", "umol/L" -> value;
            case "mg/dL" -> value * 88.4;
            default -> -1;
        };
    }

    /** Haemoglobin in g/dL whatever the hospital wrote. */
    static double haemoglobin(SourceEvent result) {
        double value = result.measure().orElseThrow().value().doubleValue();
        return result.measure().orElseThrow().unit().orElse("").equals("g/L") ? value / 10 : value;
    }
}
