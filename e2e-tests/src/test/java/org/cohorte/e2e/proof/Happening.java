package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;

/**
 * One event of a patient, stays being events too, with what the page says it gets from its stay.
 *
 * @param id     of the source record
 * @param time   of a diagnosis without any, the stay's start; absent: undated
 * @param stay   the stay that bears it; a stay bears itself
 * @param unit   source identifier of the unit of care; the stay's when the record has none
 * @param status as the record says; {@code active} when it says nothing
 */
record Happening(
        String id,
        String kind,
        Optional<Moment> time,
        Optional<LocalDate> endDay,
        Optional<SourceStay> stay,
        Optional<String> unit,
        List<Coding> codings,
        String status,
        Optional<Measure> measure,
        List<NaiveText.Word> title,
        List<NaiveText.Word> body,
        Optional<String> said,
        Map<String, String> attributes,
        Optional<Coding> valueCode,
        Details details) {

    static List<Happening> allOf(PatientFile file) {
        List<Happening> all = new ArrayList<>();
        file.stays().forEach(stay -> all.add(of(stay)));
        file.events().forEach(event -> all.add(of(event, file)));
        return all;
    }

    static Happening of(SourceStay stay) {
        return new Happening(
                stay.sourceId(),
                "stay",
                stay.start(),
                stay.end().map(Moment::day),
                Optional.of(stay),
                stay.unitSourceId(),
                List.of(),
                stay.status(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Details.NONE);
    }

    static Happening of(SourceEvent event, PatientFile file) {
        Optional<SourceStay> stay = event.staySourceId()
                .flatMap(id -> file.stays().stream()
                        .filter(candidate -> candidate.sourceId().equals(id))
                        .findFirst());
        Optional<Moment> time = event.time();
        if (time.isEmpty() && event.kind().equals("diagnosis")) {
            time = stay.flatMap(SourceStay::start);
        }
        return new Happening(
                event.sourceId(),
                event.kind(),
                time,
                event.end().map(Moment::day),
                stay,
                event.unitSourceId().or(() -> stay.flatMap(SourceStay::unitSourceId)),
                event.codings(),
                event.status().orElse("active"),
                event.measure(),
                NaiveText.words(event.attributes().getOrDefault("title", "")),
                NaiveText.words(event.text().orElse("")),
                event.text(),
                event.attributes(),
                event.valueCode(),
                event.details());
    }

    /** Local date, the first possible one. */
    Optional<LocalDate> day() {
        return time.map(Moment::day);
    }

    List<NaiveText.Word> affirmedTitle() {
        return NaiveText.affirmed(attribute("title"));
    }

    List<NaiveText.Word> affirmedBody() {
        return NaiveText.affirmed(said.orElse(""));
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    Optional<String> mainCode() {
        return codings.stream().findFirst().map(Coding::token);
    }
}
