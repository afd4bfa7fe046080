package org.cohorte.e2e.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;

/** A patient written by hand, one short line per record. */
final class OnePatient {

    private String sex = "female";
    private Optional<LocalDate> birth = Optional.of(LocalDate.of(1980, 6, 15));
    private boolean deceased;
    private Optional<LocalDate> death = Optional.empty();
    private boolean opposed;
    private final List<SourceStay> stays = new ArrayList<>();
    private final List<SourceEvent> events = new ArrayList<>();

    OnePatient sex(String value) {
        sex = value;
        return this;
    }

    OnePatient born(String day) {
        birth = Optional.of(LocalDate.parse(day));
        return this;
    }

    OnePatient bornUnknown() {
        birth = Optional.empty();
        return this;
    }

    OnePatient died(String day) {
        deceased = true;
        death = Optional.of(LocalDate.parse(day));
        return this;
    }

    OnePatient diedUnknown() {
        deceased = true;
        return this;
    }

    OnePatient opposed() {
        opposed = true;
        return this;
    }

    /** Dates are written as 2020-02-29, or nothing when unknown. */
    OnePatient stay(String id, String type, String status, String start, String end, String unit) {
        stays.add(new SourceStay(
                id,
                "p",
                type,
                status,
                moment(start),
                moment(end),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
        return this;
    }

    OnePatient diagnosis(String code, String day, String stay) {
        return event("diagnosis", code, moment(day), stay, "", Optional.empty(), "", Map.of());
    }

    OnePatient diagnosis(String code, Moment time) {
        return event("diagnosis", code, Optional.of(time), "", "", Optional.empty(), "", Map.of());
    }

    OnePatient event(String kind, String code, String day, String status) {
        return event(kind, code, moment(day), "", status, Optional.empty(), "", Map.of());
    }

    OnePatient result(String code, String value, String unit, String comparator, String status) {
        Measure measure = new Measure(
                new BigDecimal(value),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                comparator.isEmpty() ? Optional.empty() : Optional.of(comparator),
                Optional.of(new BigDecimal("60")),
                Optional.of(new BigDecimal("110")));
        return event("laboratory", code, moment("2020-01-01"), "", status, Optional.of(measure), "", Map.of());
    }

    OnePatient document(String title, String body, String status) {
        return event("document", "", moment("2020-01-01"), "", status, Optional.empty(), body, Map.of("title", title));
    }

    private OnePatient event(
            String kind,
            String code,
            Optional<Moment> time,
            String stay,
            String status,
            Optional<Measure> measure,
            String text,
            Map<String, String> attributes) {
        events.add(new SourceEvent(
                kind,
                "e" + events.size(),
                "p",
                stay.isEmpty() ? Optional.empty() : Optional.of(stay),
                time,
                Optional.empty(),
                Optional.empty(),
                code.isEmpty() ? List.of() : List.of(coding(code)),
                Optional.empty(),
                status.isEmpty() ? Optional.empty() : Optional.of(status),
                measure,
                Optional.empty(),
                text.isEmpty() ? Optional.empty() : Optional.of(text),
                attributes));
        return this;
    }

    private static Coding coding(String token) {
        int bar = token.indexOf('|');
        return Coding.of(token.substring(0, bar), token.substring(bar + 1));
    }

    private static Optional<Moment> moment(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(Moment.onDay(LocalDate.parse(day)));
    }

    PatientFile file() {
        SourcePatient patient = new SourcePatient(
                "p",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sex,
                birth.map(Moment::onDay),
                deceased,
                death.map(Moment::onDay),
                opposed,
                Optional.empty());
        return new PatientFile(patient, stays, events);
    }
}
