package org.cohorte.ingest.nomenclature.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.nomenclature.Entry;

/** A nomenclature in the making: keeps where each code comes from until all of it is known to fit together. */
final class Draft {

    private static final int LONGEST_CODE = 200;

    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    Draft(Problems problems) {
        this.problems = problems;
    }

    boolean has(String code) {
        return entries.containsKey(code);
    }

    Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Takes a code of the product, in place of what was there. */
    void put(Entry entry) {
        entries.put(entry.code(), entry);
    }

    /** Takes a code with a French name alone. */
    void french(Place place, String code, List<String> parents, String label) {
        add(place, new Entry(code, parents, Optional.of(label), Optional.empty(), List.of()));
    }

    /** Takes a code; one that is there already gets the parents and names that it did not have. */
    void add(Place place, Entry raw) {
        Entry entry = cleaned(raw);
        if (!isCode(place, entry.code())) {
            return;
        }
        Entry before = entries.get(entry.code());
        if (before == null) {
            entries.put(entry.code(), entry);
            places.put(entry.code(), place);
        } else if (differ(before.labelFr(), entry.labelFr()) || differ(before.labelEn(), entry.labelEn())) {
            problems.add(
                    place,
                    "the code " + entry.code() + " has another name at "
                            + places.getOrDefault(entry.code(), Place.of("the product"))
                                    .text()
                            + ": keep one of the two lines");
        } else {
            entries.put(entry.code(), before.with(entry));
        }
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private boolean isCode(Place place, String code) {
        if (code.isEmpty()) {
            problems.add(place, "there is no code here: give it one or take the line away");
            return false;
        }
        if (code.length() > LONGEST_CODE) {
            problems.add(
                    place,
                    "the code has " + code.length() + " characters, " + LONGEST_CODE
                            + " at the most: is the column of codes the right one?");
            return false;
        }
        if (code.chars().anyMatch(c -> c == '|' || Character.isISOControl(c))) {
            problems.add(place, "the code " + code + " holds a bar or a tab, which no code may");
            return false;
        }
        return true;
    }

    /** Names on one line; bars part synonyms and are none of their signs. */
    private static Entry cleaned(Entry raw) {
        List<String> synonyms = raw.synonyms().stream()
                .map(synonym -> line(synonym).replace('|', '/'))
                .filter(synonym -> !synonym.isEmpty())
                .distinct()
                .toList();
        return new Entry(
                raw.code().strip(),
                raw.parents().stream().map(String::strip).toList(),
                raw.labelFr().map(Draft::line).filter(text -> !text.isEmpty()),
                raw.labelEn().map(Draft::line).filter(text -> !text.isEmpty()),
                synonyms,
                raw.elsewhere());
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /**
     * All codes, in their order.
     *
     * @throws NomenclatureException with all that is wrong
     */
    List<Entry> finish(String file) {
        unchecked(file);
        entries.values().forEach(this::checkParents);
        problems.throwIfAny();
        checkCircles();
        problems.throwIfAny();
        return List.copyOf(entries.values());
    }

    /** All codes, whose parents may be elsewhere. */
    List<Entry> unchecked(String file) {
        problems.throwIfAny();
        if (entries.isEmpty()) {
            throw Place.of(file).error("there is no code in it: is it the right file and format?");
        }
        return List.copyOf(entries.values());
    }

    /** Where a code was told first. */
    Place placeOf(String code) {
        return places.getOrDefault(code, Place.of("the product"));
    }

    private void checkParents(Entry entry) {
        for (String parent : entry.parents()) {
            if (!entries.containsKey(parent)) {
                problems.add(
                        placeOf(entry.code()),
                        "the code " + entry.code() + " stands below " + parent
                                + ", which the file does not have: add it, or mend the parent");
            }
        }
    }

    /** Walks upwards from each code, each code once. */
    private void checkCircles() {
        Set<String> safe = new LinkedHashSet<>();
        for (String start : entries.keySet()) {
            circle(start, safe)
                    .ifPresent(way -> problems.add(
                            placeOf(start),
                            "these codes stand below one another: " + String.join(" below ", way)
                                    + ": take one of the parents away"));
        }
    }

    private Optional<List<String>> circle(String start, Set<String> safe) {
        List<String> way = new ArrayList<>(List.of(start));
        List<List<String>> open = new ArrayList<>(List.of(new ArrayList<>(above(start))));
        while (!way.isEmpty()) {
            List<String> left = open.getLast();
            if (safe.contains(way.getLast()) || left.isEmpty()) {
                safe.add(way.removeLast());
                open.removeLast();
                continue;
            }
            String next = left.removeLast();
            int seen = way.indexOf(next);
            if (seen >= 0) {
                List<String> circle = new ArrayList<>(way.subList(seen, way.size()));
                circle.add(next);
                safe.addAll(way);
                return Optional.of(circle);
            }
            way.add(next);
            open.add(new ArrayList<>(above(next)));
        }
        return Optional.empty();
    }

    private List<String> above(String code) {
        Entry entry = entries.get(code);
        return entry == null ? List.of() : entry.parents();
    }
}
