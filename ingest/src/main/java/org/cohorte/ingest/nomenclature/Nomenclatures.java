package org.cohorte.ingest.nomenclature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.cohorte.ingest.model.Coding;

/** The nomenclatures of an installation, wholly in memory. Those of the product take about half a second and 40 MB. */
public final class Nomenclatures {

    /** Systems with a resource of their own, in the order in which users meet them. */
    public static final List<String> SYSTEMS = List.of("cim10", "ccam", "atc", "loinc", "ghm", "anabio");

    /** Systems whose codes hold the codes above them: a longer code than those known stands below the longest known one. */
    private static final List<String> BY_PREFIX = List.of("cim10", "atc");

    private final Map<String, Nomenclature> bySystem = new LinkedHashMap<>();

    /** Codes that codes of another nomenclature stand below. */
    private final Set<String> inner = new HashSet<>();

    private final Map<Coding, List<String>> across = new ConcurrentHashMap<>();

    public Nomenclatures(Collection<Nomenclature> nomenclatures) {
        for (Nomenclature nomenclature : nomenclatures) {
            bySystem.put(nomenclature.system(), nomenclature);
            nomenclature.entries().forEach(entry -> inner.addAll(entry.elsewhere()));
        }
    }

    /** These, with some in place of those of the same system, or beside them. */
    public Nomenclatures with(Collection<Nomenclature> others) {
        Map<String, Nomenclature> all = new LinkedHashMap<>(bySystem);
        others.forEach(other -> all.put(other.system(), other));
        return new Nomenclatures(all.values());
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
        if (nomenclature == null) {
            return Optional.empty();
        }
        Optional<List<String>> own = nomenclature.tokens(coding.code());
        return own.isPresent() && nomenclature.standsBelowOthers()
                ? Optional.of(across.computeIfAbsent(
                        Coding.of(coding.system(), coding.code()), c -> across(nomenclature, own.get())))
                : own;
    }

    /** Tokens of a nomenclature, with those above them elsewhere: one step, as no nomenclature stands below two others. */
    private List<String> across(Nomenclature nomenclature, List<String> own) {
        Set<String> all = new LinkedHashSet<>(own);
        for (String token : own) {
            String code = token.substring(nomenclature.system().length() + 1);
            for (String above : nomenclature.find(code).orElseThrow().elsewhere()) {
                Coding coding = Coding.ofToken(above);
                Optional<List<String>> known = Optional.ofNullable(bySystem.get(coding.system()))
                        .flatMap(other -> other.tokens(coding.code()));
                all.addAll(known.orElse(List.of(above)));
            }
        }
        return List.copyOf(all);
    }

    /** A code of a nomenclature with something below it; empty for a code that no nomenclature has. */
    Optional<Concept> concept(Coding coding) {
        return find(coding.system())
                .filter(nomenclature -> nomenclature.find(coding.code()).isPresent())
                .map(nomenclature -> Concept.of(nomenclature, coding.code(), this));
    }

    /** Whether nothing stands below a code, in its nomenclature or another. */
    boolean isLeaf(Nomenclature nomenclature, String code) {
        return nomenclature.isLeaf(code) && !inner.contains(nomenclature.system() + "|" + code);
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
