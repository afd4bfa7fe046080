package org.cohorte.ui.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.registry.exploration.PatientRow.Identity;
import org.cohorte.ui.text.Texts;

/** How a patient is called on a screen: by name for those who read identities, else by the beginning of the pseudonym. */
public final class PersonWords {

    /** Letters of a pseudonym that tell patients of a cohort apart at a glance; the rest is in the tooltip. */
    private static final int SHORT = 10;

    private PersonWords() {}

    /** "MOREL Jeanne"; the IPP where there is no name; the pseudonym where there is no identity. */
    public static String name(PatientRow patient) {
        return patient.identity()
                .flatMap(identity -> fullName(identity).or(identity::ipp))
                .orElseGet(() -> pseudonym(patient.key()));
    }

    /** The beginning of a pseudonym. */
    public static String pseudonym(String key) {
        return key.length() <= SHORT ? key : key.substring(0, SHORT) + "…";
    }

    private static Optional<String> fullName(Identity identity) {
        String name = Stream.of(
                        identity.familyName().map(family -> family.toUpperCase(Locale.FRENCH)), identity.givenName())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    /** "67 ans"; empty when the age is unknown. */
    public static String age(PatientLine line, Texts texts) {
        return line.ageYears().isPresent()
                ? texts.count("people.years", line.ageYears().getAsInt())
                : "";
    }

    /** "Femme · 67 ans · née le 12/03/1959": the birth date stands there for those who read identities alone. */
    public static String summary(PatientRow patient, Texts texts) {
        PatientLine line = patient.line();
        Optional<String> born = patient.identity()
                .flatMap(Identity::birthDay)
                .map(day -> texts.get(bornKey(line.sex()), texts.formats().date(day)));
        return Stream.concat(Stream.of(IndexNames.sex(line.sex(), texts), age(line, texts)), born.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** French says it by sex. */
    private static String bornKey(String sex) {
        return List.of("female", "male").contains(sex) ? "people.born." + sex : "people.born";
    }

    /** "vivante", "décédée le 13/10/2026", by sex where the language does. */
    public static String vital(PatientRow patient, Texts texts) {
        PatientLine line = patient.line();
        String which = line.sex().equals("female") ? ".female" : ".male";
        if (!line.deceased()) {
            return texts.get("people.alive" + which);
        }
        return line.deathDay()
                .map(day ->
                        texts.get("people.deceasedOn" + which, texts.formats().date(day)))
                .orElseGet(() -> texts.get("people.deceased" + which));
    }
}
