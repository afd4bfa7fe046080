package org.cohorte.e2e.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cohorte.app.data.Demonstration;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceUnit;

/** The demonstration hospital read from the generator's files, patient by patient: no index, no compiler, no rights. */
final class HospitalFiles {

    static final int PATIENTS = 600;

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final DemoHospital hospital = new DemoHospital(Demonstration.SEED, PATIENTS, LocalDate.now(ZONE));

    /** Those who did not oppose the reuse of their data. */
    List<PatientFile> patients(Predicate<PatientFile> wanted) {
        return hospital.patients()
                .filter(file -> !file.patient().opposed())
                .filter(wanted)
                .toList();
    }

    long count(Predicate<PatientFile> wanted) {
        return patients(wanted).size();
    }

    static Predicate<PatientFile> has(String kind, String prefix) {
        return file -> file.events().stream().anyMatch(event -> isOne(event, kind, prefix));
    }

    private static boolean isOne(SourceEvent event, String kind, String prefix) {
        return event.kind().equals(kind)
                && happened(event)
                && event.codings().stream().anyMatch(coding -> coding.code().startsWith(prefix));
    }

    private static boolean happened(SourceEvent event) {
        return event.status().filter("planned"::equals).isEmpty();
    }

    /** Laboratory results of a patient. */
    static Stream<SourceEvent> biology(PatientFile file) {
        return file.events().stream()
                .filter(event -> event.kind().equals("laboratory"))
                .filter(HospitalFiles::happened);
    }

    /** Those with a stay, not cancelled, in a place of this name or below it. */
    Predicate<PatientFile> followedIn(String place) {
        Set<String> units = below(place);
        return file -> file.stays().stream()
                .filter(stay -> !stay.status().equals("cancelled"))
                .anyMatch(stay -> stay.unitSourceId().filter(units::contains).isPresent());
    }

    /** Parents come before children. */
    private Set<String> below(String place) {
        Set<String> units = new HashSet<>();
        for (SourceUnit unit : hospital.units()) {
            Optional<String> parent = unit.parentSourceId();
            if (unit.name().equals(place) || parent.filter(units::contains).isPresent()) {
                units.add(unit.sourceId());
            }
        }
        return units;
    }

    static String ipp(PatientFile file) {
        return file.patient().ipp().orElseThrow();
    }

    /** What would tell who this is: the number of the hospital, and the name in capitals and as written. */
    static Stream<String> identities(PatientFile file) {
        String name = file.patient().familyName().orElseThrow();
        String given = file.patient().givenName().orElseThrow();
        return Stream.of(ipp(file), name.toUpperCase(Locale.FRENCH) + " " + given);
    }
}
