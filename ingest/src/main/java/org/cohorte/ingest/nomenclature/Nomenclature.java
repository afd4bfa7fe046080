package org.cohorte.ingest.nomenclature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One nomenclature, wholly in memory: its codes, their names and what stands above them. */
public final class Nomenclature {

    private final String system;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> tokens = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> inner = new LinkedHashSet<>();
    private final boolean standsBelowOthers;

    /**
     * A nomenclature.
     *
     * @param system  short name
     * @param entries in the order of the nomenclature
     * @throws IllegalArgumentException when a parent is missing or stands below its child
     */
    public Nomenclature(String system, Collection<Entry> entries) {
        this.system = system;
        entries.forEach(entry -> this.entries.putIfAbsent(entry.code(), entry));
        Map<String, String> shared = new HashMap<>();
        for (Entry entry : this.entries.values()) {
            inner.addAll(entry.parents());
            List<String> own = new ArrayList<>();
            for (String code : closure(entry)) {
                own.add(shared.computeIfAbsent(code, this::token));
            }
            tokens.put(entry.code(), List.copyOf(own));
            places.put(entry.code(), places.size());
        }
        standsBelowOthers =
                entries.stream().anyMatch(entry -> !entry.elsewhere().isEmpty());
    }

    private Set<String> closure(Entry entry) {
        Set<String> codes = new LinkedHashSet<>(List.of(entry.code()));
        List<String> open = new ArrayList<>(entry.parents());
        while (!open.isEmpty()) {
            String code = open.removeFirst();
            Entry above = entries.get(code);
            if (above == null || code.equals(entry.code())) {
                throw new IllegalArgumentException(system + "|" + entry.code() + ": wrong parent " + code);
            }
            if (codes.add(code)) {
                open.addAll(above.parents());
            }
        }
        return codes;
    }

    private String token(String code) {
        return system + "|" + code;
    }

    /** Its short name. */
    public String system() {
        return system;
    }

    /** All codes, in the order of the nomenclature. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The code, if the nomenclature has it. */
    public Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** The place of one of its codes in its order, from 0. */
    int place(String code) {
        return places.getOrDefault(code, 0);
    }

    /** Whether nothing stands below this code. */
    public boolean isLeaf(String code) {
        return !inner.contains(code);
    }

    /** Whether codes of other nomenclatures stand above some of it. */
    boolean standsBelowOthers() {
        return standsBelowOthers;
    }

    /** The code and everything above it here, as {@code system|code}; the code first. Empty for a code it does not have. */
    public Optional<List<String>> tokens(String code) {
        return Optional.ofNullable(tokens.get(code));
    }
}
