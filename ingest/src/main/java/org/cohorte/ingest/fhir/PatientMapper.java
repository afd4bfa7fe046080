package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientLink;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;

/** FHIR Patient. */
final class PatientMapper {

    private static final Set<String> SEXES = Set.of("female", "male", "other", "unknown");

    private final FhirTimes times;
    private final CodeSystems systems;

    PatientMapper(FhirTimes times, CodeSystems systems) {
        this.times = times;
        this.systems = systems;
    }

    SourcePatient map(Element patient) throws RefusedException {
        Optional<Moment> birth = times.moment(patient, "birthDate");
        times.checkPast(birth, () -> patient.path("birthDate"));
        Optional<Moment> death = times.moment(patient, "deceasedDateTime");
        times.checkPast(death, () -> patient.path("deceasedDateTime"));
        times.checkOrder(new Span(birth, death), () -> patient.path("deceasedDateTime"));
        boolean deceased = death.isPresent() || patient.flag("deceasedBoolean").orElse(false);
        Optional<Element> name = officialName(patient.items("name"));
        return new SourcePatient(
                patient.requiredText("id"),
                permanentIdentifier(patient.items("identifier")),
                name.isEmpty() ? Optional.empty() : name.get().text("family"),
                name.isEmpty() ? Optional.empty() : given(name.get()),
                sex(patient),
                birth,
                deceased,
                death,
                isOpposed(patient.items("extension")),
                area(patient.items("address")),
                links(patient.items("link")));
    }

    /** By an extension whose address ends in a name that tells of opposition, since FHIR itself has none on a Patient. */
    private static boolean isOpposed(List<Element> extensions) throws RefusedException {
        for (Element extension : extensions) {
            String url = extension.text("url").orElse("").toLowerCase(Locale.ROOT);
            boolean ofOpposition = url.substring(url.lastIndexOf('/') + 1).contains("oppos");
            if (ofOpposition && extension.flag("valueBoolean").orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** Links that say which of two records stands for the person; the others ({@code refer}, {@code seealso}) say no such thing. */
    private static List<PatientLink> links(List<Element> links) throws RefusedException {
        List<PatientLink> found = new ArrayList<>();
        for (Element link : links) {
            String type = link.text("type").orElse("");
            if (type.equals("replaced-by") || type.equals("replaces")) {
                found.add(new PatientLink(References.requiredId(link, "other", "Patient"), type.equals("replaced-by")));
            }
        }
        return found;
    }

    private static String sex(Element patient) throws RefusedException {
        String gender = patient.text("gender").orElse("unknown");
        if (!SEXES.contains(gender)) {
            throw new RefusedException(
                    Reason.INVALID_VALUE, patient.path("gender"), "is none of female, male, other, unknown");
        }
        return gender;
    }

    /** The identifier of type PI (French guides) or MR, else the first one. */
    private Optional<String> permanentIdentifier(List<Element> identifiers) throws RefusedException {
        for (String type : List.of("PI", "MR")) {
            for (Element identifier : identifiers) {
                if (Concept.of(identifier, "type", systems).hasCode(type)) {
                    return identifier.text("value");
                }
            }
        }
        return identifiers.isEmpty() ? Optional.empty() : identifiers.getFirst().text("value");
    }

    private static Optional<Element> officialName(List<Element> names) throws RefusedException {
        for (Element name : names) {
            if (name.text("use").orElse("").equals("official")) {
                return Optional.of(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names.getFirst());
    }

    private static Optional<String> given(Element name) throws RefusedException {
        List<String> given = name.texts("given");
        return given.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", given));
    }

    private static Optional<String> area(List<Element> addresses) throws RefusedException {
        for (Element address : addresses) {
            boolean past = address.text("use").orElse("").equals("old");
            Optional<String> postalCode = address.text("postalCode");
            if (!past && postalCode.isPresent()) {
                return postalCode;
            }
        }
        return Optional.empty();
    }
}
