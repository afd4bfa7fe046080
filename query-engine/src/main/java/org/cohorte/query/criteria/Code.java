package org.cohorte.query.criteria;

import java.util.Objects;

/**
 * A code of a nomenclature. In a criterion it stands for itself and all its descendants.
 *
 * @param system short name ({@code cim10}, {@code ccam}, {@code atc}, {@code ucd}, {@code loinc}, {@code anabio},
 *               {@code ghm}, {@code snomed}, {@code rxnorm}, …) or a URI
 * @param value  the code as the nomenclature writes it
 */
public record Code(String system, String value) {

    public Code {
        Objects.requireNonNull(system);
        Objects.requireNonNull(value);
    }

    /** The form of the index: {@code system|value}. */
    public String token() {
        return system + "|" + value;
    }

    /** Reads {@code system|value}; the system holds no bar. */
    public static Code ofToken(String token) {
        int bar = token.indexOf('|');
        if (bar < 1) {
            throw new IllegalArgumentException("not a code, system|code expected: " + token);
        }
        return new Code(token.substring(0, bar), token.substring(bar + 1));
    }
}
