package org.cohorte.ui.builder.picker;

import java.util.List;
import org.cohorte.ui.builder.model.Nodes.Kind;

/** Which code systems code what; the French ones first. */
public final class Systems {

    private Systems() {}

    /** Short names of the systems of a kind; empty for kinds without codes. */
    public static List<String> of(Kind kind) {
        return switch (kind) {
            case DIAGNOSIS -> List.of("cim10", "snomed");
            case PROCEDURE -> List.of("ccam", "snomed");
            case LABORATORY -> List.of("loinc", "anabio");
            case PRESCRIPTION -> List.of("atc", "ucd", "rxnorm");
            case PATIENT, STAY, DOCUMENT -> List.of();
        };
    }

    /** The kind that a code of this system begins, for a search over all of them. */
    public static Kind kindOf(String system) {
        return switch (system) {
            case "ccam" -> Kind.PROCEDURE;
            case "loinc", "anabio" -> Kind.LABORATORY;
            case "atc", "ucd", "rxnorm" -> Kind.PRESCRIPTION;
            default -> Kind.DIAGNOSIS;
        };
    }

    /** Every system there is. */
    public static List<String> all() {
        return List.of("cim10", "ccam", "loinc", "anabio", "atc", "ucd", "snomed", "rxnorm");
    }
}
