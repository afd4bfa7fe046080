package org.cohorte.export.table;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.LineTime;
import org.cohorte.registry.identity.Identities.PatientName;

/**
 * Tells the values of one row in the way of the export.
 *
 * @param person   whom the row is about
 * @param guise    how patients, stays, dates and ages are told
 * @param texts    of the language
 * @param units    names of units of care by number
 * @param stayKeys how the hospital calls stays, by number; empty in pseudonymised exports
 */
record Teller(Person person, Guise guise, ExportTexts texts, Map<String, String> units, Map<Integer, String> stayKeys) {

    Cell patient() {
        return Cell.text(guise.patient(person.line().pseudonym()));
    }

    Cell named(Function<PatientName, Optional<String>> part) {
        return Cell.text(person.named(part));
    }

    Cell ipp() {
        return named(PatientName::ipp);
    }

    Cell stay(OptionalInt number) {
        return number.isPresent() ? guise.stay(number.getAsInt(), stayKeys) : Cell.empty();
    }

    Cell unit(Optional<String> number) {
        return Cell.of(number, present -> Cell.text(units.getOrDefault(present, "")));
    }

    Cell time(Optional<LineTime> time) {
        return Cell.of(time, present -> guise.time(present, person.line().pseudonym()));
    }

    Cell age(OptionalInt years) {
        return guise.age(years);
    }

    Cell word(String kind, Optional<String> word) {
        return Cell.of(word, present -> Cell.text(texts.value(kind, present)));
    }

    static Cell system(Optional<Code> code) {
        return Cell.text(code.map(Code::system));
    }

    static Cell code(Optional<Code> code) {
        return Cell.text(code.map(Code::value));
    }
}
