package org.cohorte.ingest.nomenclature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.cohorte.ingest.model.Coding;

/** The nomenclatures that come with the product. Loading takes about half a second and 40 MB. */
public final class Nomenclatures {

    /** Systems with a resource of their own, in the order in which users meet them. */
    public static final List<String> SYSTEMS = List.of("cim10", "ccam", "atc", "loinc", "ghm", "anabio");

    /** Systems whose codes hold the codes above them: a longer code than those known stands below the longest known one. */
    private static final List<String> BY_PREFIX = List.of("cim10", "atc");

    private final Map<String, Nomenclature> bySystem = new LinkedHashMap<>();

    public Nomenclatures(Collection<Nomenclature> nomenclatures) {
        nomenclatures.forEach(n -> bySystem.put(n.system(), n));
    }

    /** Loads the nomenclatures of the product. */
    public static Nomenclatures standard() {
        return new Nomenclatures(SYSTEMS.stream().map(Nomenclatures::load).toList());
    }

    private static Nomenclature load(String system) {
        try (InputStream in = Nomenclatures.class.getResourceAsStream(system + ".tsv.gz");
                var unpacked = new GZIPInputStream(Objects.requireNonNull(in, system));
                var reader = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            return new Nomenclature(system, reader.lines().map(Entry::ofLine).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the nomenclature " + system + " cannot be read", e);
        }
    }

    /** All of them. */
    public Collection<Nomenclature> all() {
        return bySystem.values();
    }

    public Optional<Nomenclature> find(String system) {
        return Optional.ofNullable(bySystem.get(system));
    }

    /** The code and everything above it, as {@code system|code}; empty for a code that no nomenclature has. */
    public Optional<List<String>> tokens(Coding coding) {
        Nomenclature nomenclature = bySystem.get(coding.system());
        return nomenclature == null ? Optional.empty() : nomenclature.tokens(coding.code());
    }

    /** For a code that its nomenclature does not have: the known code that it specifies, if the system is built so. */
    Optional<String> nearest(Coding coding) {
        Nomenclature nomenclature = bySystem.get(coding.system());
        if (nomenclature == null || !BY_PREFIX.contains(coding.system())) {
            return Optional.empty();
        }
        for (int end = coding.code().length() - 1; end >= 3; end--) {
            String prefix = coding.code().substring(0, end);
            if (nomenclature.find(prefix).isPresent()) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
