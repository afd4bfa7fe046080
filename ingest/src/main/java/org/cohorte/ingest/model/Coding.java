package org.cohorte.ingest.model;

import java.util.Optional;

/**
 * A code of a source.
 *
 * @param system short name ({@code cim10}, {@code loinc}, …) or URI
 * @param code   as the nomenclature writes it
 * @param label  as the source calls it
 */
public record Coding(String system, String code, Optional<String> label) {

    public static Coding of(String system, String code) {
        return new Coding(system, code, Optional.empty());
    }

    /**
     * Reads the form of the index.
     *
     * @throws IllegalArgumentException when there is no bar
     */
    public static Coding ofToken(String token) {
        int bar = token.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("system|code expected: " + token);
        }
        return of(token.substring(0, bar), token.substring(bar + 1));
    }

    /** The form of the index: {@code system|code}. */
    public String token() {
        return system + "|" + code;
    }
}
