package org.cohorte.ingest.nomenclature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cohorte.ingest.model.Coding;

/**
 * Codes of events, with everything above them; remembers those that no nomenclature has, so that they become concepts too
 * and stay searchable. They stand where their source puts them, else below the longest known code they begin with, else
 * under {@link #OUTSIDE}. Memory grows with the number of different unknown codes. May be used by several threads.
 */
public final class CodesMet {

    /** Code, in each system, of what stands outside its nomenclature. */
    public static final String OUTSIDE = org.cohorte.query.concepts.Concept.OUTSIDE;

    private final Nomenclatures nomenclatures;
    private final Hierarchy hierarchy;
    private final Map<String, Met> met = new ConcurrentHashMap<>();

    private record Met(Coding coding, List<String> parents, List<String> tokens, String label) {}

    /**
     * None met yet.
     *
     * @param hierarchy what the source says of its codes
     */
    public CodesMet(Nomenclatures nomenclatures, Hierarchy hierarchy) {
        this.nomenclatures = nomenclatures;
        this.hierarchy = hierarchy;
    }

    /** Whether a nomenclature of the product, or the source's own, has a code. */
    public boolean isKnown(Coding coding) {
        return nomenclatures.tokens(coding).isPresent()
                || hierarchy.find(coding).isPresent();
    }

    /** The code and everything above it, as {@code system|code}; the code itself first. */
    public List<String> tokens(Coding coding) {
        Optional<List<String>> known = nomenclatures.tokens(coding);
        if (known.isPresent()) {
            return known.get();
        }
        String token = coding.token();
        Met before = met.get(token);
        String label = coding.label().orElse("");
        // The same label whatever the order of the events: the first in the alphabet.
        if (before != null && (label.isEmpty() || !replaces(label, before.label()))) {
            return before.tokens();
        }
        return met.merge(token, meet(coding, label), (old, fresh) -> replaces(fresh.label(), old.label()) ? fresh : old)
                .tokens();
    }

    /** A code of a system of the source's own that stands at the top of it, such as a form; itself alone. */
    public List<String> top(Coding coding) {
        return meet(coding, List.of(), List.of(coding.token()));
    }

    /** A code right below a top one, such as a question of a form; itself first. */
    public List<String> below(Coding coding, Coding top) {
        return meet(coding, List.of(top.code()), List.of(coding.token(), top.token()));
    }

    private List<String> meet(Coding coding, List<String> parents, List<String> tokens) {
        Met fresh = new Met(coding, parents, tokens, coding.label().orElse(""));
        met.merge(coding.token(), fresh, (old, now) -> replaces(now.label(), old.label()) ? now : old);
        return tokens;
    }

    private static boolean replaces(String fresh, String old) {
        return !fresh.isEmpty() && (old.isEmpty() || fresh.compareTo(old) < 0);
    }

    private Met meet(Coding coding, String label) {
        Optional<Hierarchy.Place> place = hierarchy.find(coding);
        if (place.isPresent()) {
            return meet(coding, place.get());
        }
        Optional<String> nearest = nomenclatures.nearest(coding);
        String parent = nearest.orElse(OUTSIDE);
        List<String> tokens = new ArrayList<>(List.of(coding.token()));
        if (nearest.isPresent()) {
            tokens.addAll(
                    nomenclatures.tokens(Coding.of(coding.system(), parent)).orElseThrow());
        } else {
            tokens.add(coding.system() + "|" + OUTSIDE);
        }
        return new Met(coding, List.of(parent), List.copyOf(tokens), label);
    }

    /** Codes above it are met too, so that the way down to it can be walked. */
    private Met meet(Coding coding, Hierarchy.Place place) {
        Set<String> tokens = new LinkedHashSet<>(List.of(coding.token()));
        for (Coding ancestor : place.ancestors()) {
            tokens.addAll(tokens(ancestor));
        }
        List<String> parents = place.parents().stream().map(Coding::code).toList();
        return new Met(coding, parents, List.copyOf(tokens), place.label());
    }

    /** The unknown codes met so far as concepts, in the order of their systems and codes, with what groups them. */
    public List<Concept> concepts() {
        List<Concept> concepts = new ArrayList<>();
        Set<String> parents = new HashSet<>();
        met.values()
                .forEach(one ->
                        one.parents().forEach(parent -> parents.add(one.coding().system() + "|" + parent)));
        String system = "";
        int ranking = 0;
        for (Met one : met.values().stream()
                .sorted(Comparator.comparing((Met m) -> m.coding().system())
                        .thenComparing(m -> m.coding().code()))
                .toList()) {
            if (!one.coding().system().equals(system)) {
                system = one.coding().system();
                ranking = 0;
                if (met.values().stream()
                        .anyMatch(m -> isOutside(m, one.coding().system()))) {
                    concepts.add(outside(system));
                }
            }
            concepts.add(concept(one, !parents.contains(one.coding().token()), ranking++));
        }
        return concepts;
    }

    private static boolean isOutside(Met met, String system) {
        return met.coding().system().equals(system) && met.parents().contains(OUTSIDE);
    }

    private static Concept outside(String system) {
        Entry entry = new Entry(
                OUTSIDE, List.of(), Optional.of("Hors nomenclature"), Optional.of("Not in nomenclature"), List.of());
        return new Concept(system, entry, List.of(), false, Integer.MAX_VALUE, true);
    }

    private static Concept concept(Met one, boolean leaf, int ranking) {
        String label = one.label().isEmpty() ? one.coding().code() : one.label();
        Entry entry = new Entry(one.coding().code(), one.parents(), Optional.of(label), Optional.of(label), List.of());
        return new Concept(
                one.coding().system(),
                entry,
                one.tokens().subList(1, one.tokens().size()),
                leaf,
                ranking,
                true);
    }

    /** Codes of nomenclatures that codes met so far stand right below, as leaves that they are no more. */
    public List<Concept> opened() {
        Set<Coding> parents = new HashSet<>();
        met.values()
                .forEach(one -> one.parents()
                        .forEach(parent -> parents.add(Coding.of(one.coding().system(), parent))));
        return parents.stream()
                .flatMap(parent -> nomenclatures.concept(parent).stream())
                .toList();
    }
}
