package org.cohorte.e2e.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;

/**
 * Everything as it is, 28 years later: the calendar is then the same, leap years and days of the week included, from 1901 to
 * 2099.
 */
final class Shifted {

    private static final int YEARS = 28;
    private static final long DAYS = 10_227;
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final RequestJson JSON = new RequestJson();

    private Shifted() {}

    static LocalDate day(LocalDate day) {
        return day.plusYears(YEARS);
    }

    static Request request(Request request) {
        return JSON.read(DAY.matcher(JSON.write(request))
                .replaceAll(found -> "\"" + day(LocalDate.parse(found.group(1))) + "\""));
    }

    static List<PatientFile> patients(List<PatientFile> files) {
        return files.stream()
                .map(file -> new PatientFile(
                        patient(file.patient()),
                        file.stays().stream().map(Shifted::stay).toList(),
                        file.events().stream().map(Shifted::event).toList()))
                .toList();
    }

    private static Optional<Moment> moment(Optional<Moment> moment) {
        return moment.map(was -> new Moment(
                day(was.day()),
                was.instant().map(instant -> instant.plus(Duration.ofDays(DAYS))),
                was.precision(),
                was.isLocal()));
    }

    private static SourcePatient patient(SourcePatient was) {
        return new SourcePatient(
                was.sourceId(),
                was.ipp(),
                was.familyName(),
                was.givenName(),
                was.sex(),
                moment(was.birth()),
                was.deceased(),
                moment(was.death()),
                was.opposed(),
                was.area());
    }

    private static SourceStay stay(SourceStay was) {
        return new SourceStay(
                was.sourceId(),
                was.patientSourceId(),
                was.type(),
                was.status(),
                moment(was.start()),
                moment(was.end()),
                was.unitSourceId(),
                was.admissionMode(),
                was.admissionReason(),
                was.origin(),
                was.dischargeMode(),
                was.destination(),
                was.died(),
                was.kind(),
                was.admissionType(),
                was.dischargeType());
    }

    private static SourceEvent event(SourceEvent was) {
        return new SourceEvent(
                was.kind(),
                was.sourceId(),
                was.patientSourceId(),
                was.staySourceId(),
                moment(was.time()),
                moment(was.end()),
                was.unitSourceId(),
                was.codings(),
                was.label(),
                was.status(),
                was.measure(),
                was.valueCode(),
                was.text(),
                was.attributes(),
                new Details(
                        was.details().lists(),
                        was.details().antibiogram(),
                        was.details().answers().stream().map(Shifted::answer).toList()));
    }

    private static FormAnswer answer(FormAnswer was) {
        return new FormAnswer(
                was.question(), was.flag(), was.code(), was.number(), was.day().map(Shifted::day), was.text());
    }
}
