package org.cohorte.ui.builder.picker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Code;
import org.cohorte.ui.builder.model.Nodes.Kind;

/** Which code systems code what; the French ones first. */
public final class Systems {

    private static final Map<String, Kind> BY_INDEX = Map.ofEntries(
            Map.entry("diagnosis", Kind.DIAGNOSIS),
            Map.entry("procedure", Kind.PROCEDURE),
            Map.entry("ghm", Kind.GHM),
            Map.entry("laboratory", Kind.LABORATORY),
            Map.entry("vital", Kind.VITAL_SIGN),
            Map.entry("prescription", Kind.PRESCRIPTION),
            Map.entry("administration", Kind.ADMINISTRATION),
            Map.entry("microbiology", Kind.MICROBIOLOGY),
            Map.entry("imaging", Kind.IMAGING),
            Map.entry("form", Kind.FORM),
            Map.entry("other", Kind.OTHER));

    /** Codes of sources that do not say their system: told where they are meant. */
    private static final String LOCAL = "local";

    private Systems() {}

    /** Short names of the systems of a kind; empty for kinds without codes. */
    public static List<String> of(Kind kind) {
        return switch (kind) {
            case DIAGNOSIS -> List.of("cim10", "snomed");
            case PROCEDURE -> List.of("ccam", "snomed");
            case LABORATORY -> List.of("loinc", "anabio");
            case VITAL_SIGN -> List.of("loinc", "snomed");
            case PRESCRIPTION, ADMINISTRATION -> List.of("atc", "ucd", "rxnorm");
            case GHM -> List.of("ghm");
            case MICROBIOLOGY -> List.of("snomed", "local");
            case IMAGING -> List.of("ccam", "loinc", "snomed");
            case FORM -> List.of("form");
            case OTHER -> List.of("atc", "cvx", "snomed", "loinc", "rxnorm", "local");
            case PATIENT, COHORT, REQUEST, STAY, MOVEMENT, DOCUMENT -> List.of();
        };
    }

    /**
     * The kind that a code begins, found over all systems: that of most of its events.
     *
     * @param kinds of its events, as the index writes them, the commonest first
     */
    public static Kind kindOf(Code code, List<String> kinds) {
        for (String indexed : kinds) {
            Kind kind = BY_INDEX.get(indexed);
            if (kind != null && of(kind).contains(code.system())) {
                return kind;
            }
        }
        return kindOf(code.system());
    }

    /** The kind that a code of this system usually begins. */
    public static Kind kindOf(String system) {
        return switch (system) {
            case "ccam" -> Kind.PROCEDURE;
            case "loinc", "anabio" -> Kind.LABORATORY;
            case "ghm" -> Kind.GHM;
            case "form" -> Kind.FORM;
            case "cvx" -> Kind.OTHER;
            case "atc", "ucd", "rxnorm" -> Kind.PRESCRIPTION;
            default -> Kind.DIAGNOSIS;
        };
    }

    /** These systems, and those that the hospital brought and the product knows nothing of. */
    public static List<String> with(List<String> systems, Collection<String> indexed) {
        return Stream.concat(
                        systems.stream(),
                        indexed.stream()
                                .filter(system -> !all().contains(system) && !system.equals(LOCAL))
                                .sorted())
                .distinct()
                .toList();
    }

    /** Every system that the product knows of. */
    public static List<String> all() {
        return List.of("cim10", "ccam", "loinc", "anabio", "atc", "ucd", "ghm", "snomed", "rxnorm", "form", "cvx");
    }
}
