package org.cohorte.ingest.omop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.nomenclature.Hierarchy;

/**
 * The concepts that the tables of the source use, with those above them. Memory grows with the number of different concepts
 * used, not with that of the vocabularies.
 */
final class Vocabulary implements Hierarchy {

    private final Map<Long, OmopConcept> concepts = new HashMap<>();
    private final Map<String, Long> byToken = new HashMap<>();
    private final Map<Long, Set<Long>> parents;
    private final Set<Long> inner = new HashSet<>();

    /**
     * A vocabulary.
     *
     * @param known   concepts, those to be preferred among several with one code first
     * @param parents concepts right above, by concept
     */
    Vocabulary(Collection<OmopConcept> known, Map<Long, Set<Long>> parents) {
        this.parents = parents;
        for (OmopConcept concept : known) {
            concepts.put(concept.id(), concept);
            byToken.putIfAbsent(concept.coding().token(), concept.id());
        }
        parents.values().forEach(inner::addAll);
    }

    boolean isEmpty() {
        return concepts.isEmpty();
    }

    Optional<OmopConcept> find(long id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** Every concept above this one, nearest first, whether its row is there or not. */
    Set<Long> above(long id) {
        Set<Long> above = new LinkedHashSet<>();
        List<Long> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            for (Long parent : parents.getOrDefault(open.removeFirst(), Set.of())) {
                if (parent != id && above.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return above;
    }

    @Override
    public Optional<Place> find(Coding coding) {
        Long id = byToken.get(coding.token());
        OmopConcept concept = id == null ? null : concepts.get(id);
        if (concept == null) {
            return Optional.empty();
        }
        List<Coding> ancestors = codings(withoutCircles(concept.id()), concept);
        List<Coding> right = codings(nearestKnown(concept.id()), concept).stream()
                .filter(parent -> parent.system().equals(coding.system()))
                .filter(ancestors::contains)
                .toList();
        if (ancestors.isEmpty() && !inner.contains(concept.id())) {
            return Optional.empty();
        }
        return Optional.of(new Place(concept.name(), right, ancestors));
    }

    /** A source in which two concepts stand above each other: neither then does. */
    private Set<Long> withoutCircles(long id) {
        Set<Long> above = above(id);
        above.removeIf(ancestor -> above(ancestor).contains(id));
        return above;
    }

    /** Parents, or what is right above those whose rows are not there. */
    private Set<Long> nearestKnown(long id) {
        Set<Long> nearest = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>(List.of(id));
        List<Long> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            for (Long parent : parents.getOrDefault(open.removeFirst(), Set.of())) {
                if (concepts.containsKey(parent)) {
                    nearest.add(parent);
                } else if (seen.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return nearest;
    }

    private List<Coding> codings(Collection<Long> ids, OmopConcept below) {
        return ids.stream()
                .map(concepts::get)
                .filter(c ->
                        c != null && !c.coding().token().equals(below.coding().token()))
                .map(OmopConcept::coding)
                .distinct()
                .sorted(Comparator.comparing(Coding::token))
                .toList();
    }
}
