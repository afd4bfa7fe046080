package org.cohorte.app.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.PatientList;
import org.cohorte.registry.exploration.PatientRow;

/**
 * A patient as the API gives them. Numbers of the index are not told.
 *
 * @param key      in addresses
 * @param identity for readers of identities alone
 */
record PatientResource(
        String key,
        Optional<Identity> identity,
        String sex,
        Optional<Integer> ageYears,
        boolean deceased,
        Optional<LocalDate> deathDate,
        Optional<Stay> lastStay) {

    /** Who it is. */
    record Identity(
            Optional<String> ipp,
            Optional<String> familyName,
            Optional<String> givenName,
            Optional<LocalDate> birthDate) {}

    /** The latest stay. */
    record Stay(
            String type, Optional<LineResource.Time> start, Optional<LineResource.Time> end, Optional<String> unit) {}

    /** A page of a list of patients. */
    record Page(String reading, long total, long found, List<PatientResource> patients, Optional<String> next) {}

    static Page page(Reading reading, PatientList list) {
        List<PatientResource> patients =
                list.rows().stream().map(PatientResource::of).toList();
        return new Page(ApiNames.of(reading), list.total(), list.found(), patients, list.next());
    }

    static PatientResource of(PatientRow row) {
        PatientLine line = row.line();
        return new PatientResource(
                row.key(),
                row.identity().map(PatientResource::identity),
                line.sex(),
                line.ageYears().stream().boxed().findFirst(),
                line.deceased(),
                line.deathDay(),
                line.lastStay().map(PatientResource::stay));
    }

    private static Identity identity(PatientRow.Identity who) {
        return new Identity(who.ipp(), who.familyName(), who.givenName(), who.birthDay());
    }

    private static Stay stay(Line.Stay stay) {
        return new Stay(
                stay.type(),
                stay.common().time().map(LineResource.Time::of),
                stay.end().map(LineResource.Time::of),
                stay.common().unit());
    }
}
