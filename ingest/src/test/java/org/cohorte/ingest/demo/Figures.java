package org.cohorte.ingest.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;

/** Counts what a hospital holds, for the table of docs/demonstration.md. */
final class Figures {

    private static final Map<String, Predicate<PatientFile>> ROWS = rows();
    private static final List<Prevalence> STORIES = Prevalence.all();
    private static final List<String> KINDS = List.of(
            "laboratory",
            "diagnosis",
            "vital",
            "prescription",
            "administration",
            "document",
            "procedure",
            "movement",
            "ghm",
            "microbiology",
            "imaging",
            "series",
            "form",
            "other");

    private Figures() {}

    private static Map<String, Predicate<PatientFile>> rows() {
        Map<String, Predicate<PatientFile>> rows = new LinkedHashMap<>();
        rows.put("Women", file -> file.patient().sex().equals("female"));
        rows.put("Dead", file -> file.patient().deceased());
        rows.put("Opposed to reuse", file -> file.patient().opposed());
        rows.put("No stay", file -> file.stays().isEmpty());
        rows.put("At least one inpatient stay", file -> file.stays().stream().anyMatch(Figures::inpatient));
        rows.put("… type 2 diabetes with nephropathy (E11.2)", coded("cim10|E112"));
        rows.put("… SGLT2 inhibitor prescribed (A10BK)", prescribed("atc|A10BK"));
        rows.put("… apixaban prescribed (B01AF02)", prescribed("atc|B01AF02"));
        rows.put("… infliximab or another infusion as a day case (Z51.2)", coded("cim10|Z512"));
        rows.put("… chemotherapy session (Z51.1)", coded("cim10|Z511"));
        rows.put(
                "Example: women of 18 to 75 in nephrology since 2022, creatinine over 150 µmol/L twice, no dialysis",
                Figures::nephrologyExample);
        rows.put(
                "Example: apixaban, then haemoglobin 2 g/dL lower within 30 days",
                Figures::haemoglobinFallsAfterApixaban);
        rows.put(
                "Example: sarcoidosis coded, with a scanner of the thorax in the same stay",
                Figures::sarcoidosisExample);
        return rows;
    }

    private static boolean inpatient(SourceStay stay) {
        return stay.type().equals("inpatient");
    }

    private static Predicate<PatientFile> coded(String start) {
        return file -> Example.has(file, "diagnosis", start);
    }

    private static Predicate<PatientFile> prescribed(String start) {
        return file -> Example.has(file, "prescription", start);
    }

    static boolean nephrologyExample(PatientFile file) {
        LocalDate birth = file.patient().birth().orElseThrow().day();
        int age = Period.between(birth, Example.TODAY).getYears();
        boolean admitted = file.stays().stream()
                .anyMatch(stay -> inpatient(stay)
                        && stay.unitSourceId().orElseThrow().contains("-NEP")
                        && stay.start().orElseThrow().day().getYear() >= 2022);
        long high = Example.results(file, Analysis.CREATININE).stream()
                .filter(result -> Example.creatinine(result) > 150)
                .count();
        return file.patient().sex().equals("female")
                && age >= 18
                && age <= 75
                && admitted
                && high >= 2
                && !Example.has(file, "procedure", "ccam|JVJF");
    }

    static boolean haemoglobinFallsAfterApixaban(PatientFile file) {
        List<SourceEvent> haemoglobin = Example.results(file, Analysis.HAEMOGLOBIN);
        return Example.events(file, "prescription")
                .filter(event -> event.codings().getFirst().code().equals("B01AF02"))
                .map(Figures::instant)
                .anyMatch(start -> falls(haemoglobin, start));
    }

    private static boolean falls(List<SourceEvent> haemoglobin, Instant start) {
        for (SourceEvent before : haemoglobin) {
            for (SourceEvent after : haemoglobin) {
                boolean around = !instant(before).isAfter(start)
                        && instant(before).isAfter(start.minus(Duration.ofDays(30)))
                        && instant(after).isAfter(start)
                        && instant(after).isBefore(start.plus(Duration.ofDays(30)));
                if (around && Example.haemoglobin(before) - Example.haemoglobin(after) >= 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Instant instant(SourceEvent event) {
        return event.time().orElseThrow().instant().orElseThrow();
    }

    private static boolean sarcoidosisExample(PatientFile file) {
        return file.stays().stream().anyMatch(stay -> {
            List<SourceEvent> inStay = file.events().stream()
                    .filter(event -> event.staySourceId().equals(Optional.of(stay.sourceId())))
                    .toList();
            return inStay.stream().anyMatch(event -> first(event).startsWith("D86"))
                    && inStay.stream().anyMatch(event -> first(event).equals("ZBQH001"));
        });
    }

    private static String first(SourceEvent event) {
        return event.codings().isEmpty() ? "" : event.codings().getFirst().code();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
    }

    /** The table as Markdown. */
    static String table(DemoHospital hospital) {
        Map<String, Integer> patients = new LinkedHashMap<>();
        Map<String, Long> volumes = new LinkedHashMap<>();
        ROWS.keySet().forEach(row -> patients.put(row, 0));
        STORIES.forEach(story -> patients.put(story.story(), 0));
        volumes.put("stay", 0L);
        KINDS.forEach(kind -> volumes.put(kind, 0L));
        hospital.patients().forEach(file -> {
            ROWS.forEach((row, predicate) -> {
                if (predicate.test(file)) {
                    patients.merge(row, 1, Integer::sum);
                }
            });
            STORIES.stream()
                    .filter(story -> story.has(file))
                    .forEach(story -> patients.merge(story.story(), 1, Integer::sum));
            volumes.merge("stay", (long) file.stays().size(), Long::sum);
            file.events().forEach(event -> volumes.merge(event.kind(), 1L, Long::sum));
        });
        StringBuilder table = new StringBuilder("| Patients | Number | Share |\n|---|---:|---:|\n");
        ROWS.keySet()
                .forEach(row -> table.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f %% |%n",
                        row,
                        patients.get(row),
                        100.0 * patients.getOrDefault(row, 0) / hospital.size())));
        table.append("\n| Story | Patients | Share | Between | Beside published figures |\n|---|---:|---:|---:|---|\n");
        for (Prevalence story : STORIES) {
            int count = patients.getOrDefault(story.story(), 0);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f %% | %s–%s %% | %s |%n",
                    story.story(),
                    count,
                    100.0 * count / hospital.size(),
                    percent(story.least()),
                    percent(story.most()),
                    story.beside()));
        }
        table.append("\n| Records | Number | A patient |\n|---|---:|---:|\n");
        volumes.forEach((kind, count) -> table.append(
                String.format(Locale.ROOT, "| %s | %d | %.2f |%n", kind, count, count / (double) hospital.size())));
        long events = volumes.values().stream().mapToLong(Long::longValue).sum();
        table.append(String.format(Locale.ROOT, "| all | %d | %.2f |%n", events, events / (double) hospital.size()));
        return table.toString();
    }
}
