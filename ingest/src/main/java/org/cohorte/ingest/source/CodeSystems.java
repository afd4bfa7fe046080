package org.cohorte.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;

/**
 * Turns the code systems of FHIR into the short names of the index. A system without a short name keeps its URI, so that
 * its codes stay searchable.
 */
public final class CodeSystems {

    /** Codes that come without a system. */
    public static final String LOCAL = "local";

    private final Map<String, String> shortNames;

    private CodeSystems(Map<String, String> shortNames) {
        this.shortNames = Map.copyOf(shortNames);
    }

    /** The systems that come with the product. */
    public static CodeSystems standard() {
        return with(Map.of());
    }

    /**
     * The systems that come with the product, and those of this hospital.
     *
     * @param more URI to short name; wins over the product's
     */
    public static CodeSystems with(Map<String, String> more) {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = CodeSystems.class.getResourceAsStream("code-systems.tsv");
                var reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> names.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.putAll(more);
        return new CodeSystems(names);
    }

    /** The code as the index writes it. */
    public Coding coding(Optional<String> uri, String code, Optional<String> label) {
        String system = uri.map(this::shortName).orElse(LOCAL);
        return new Coding(system, normalised(system, code), label);
    }

    /** The name of a system in the index: a short one, else its URI. */
    public String shortName(String uri) {
        // A canonical URL may end with a bar and a version; the index keeps the bar for itself.
        int bar = uri.indexOf('|');
        String plain = bar < 0 ? uri : uri.substring(0, bar);
        String known = shortNames.get(plain);
        return known == null ? plain : known;
    }

    private static String normalised(String system, String code) {
        return switch (system) {
            // Written with a dot, a dagger or a star by some sources; never by the nomenclature itself.
            case "cim10" -> code.toUpperCase(Locale.ROOT).replaceAll("[.†*\\s]", "");
            case "ccam", "atc", "ghm" -> code.toUpperCase(Locale.ROOT);
            default -> code;
        };
    }
}
