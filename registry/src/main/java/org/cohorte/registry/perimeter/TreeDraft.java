package org.cohorte.registry.perimeter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.perimeter.HospitalTree.Unit;
import org.cohorte.registry.perimeter.Perimeter.Level;

/** The tree as it will be once new units have joined those already known: checked, with one root, parents first. */
final class TreeDraft {

    /** Source identifier of the group that joins several trees. */
    static final String JOINING_ROOT = "cohorte:root";

    private static final String JOINING_NAME = "Tous les établissements";

    private final Map<String, Unit> units = new LinkedHashMap<>();

    private TreeDraft() {}

    /** Units in an order where each parent comes before its children. */
    static List<Unit> of(Collection<Unit> known, Collection<Unit> added) {
        TreeDraft draft = new TreeDraft();
        known.forEach(unit -> draft.units.put(unit.sourceId(), unit));
        draft.add(added);
        draft.checkParents();
        draft.joinRoots();
        return draft.parentsFirst();
    }

    private void add(Collection<Unit> added) {
        Map<String, Unit> seen = new LinkedHashMap<>();
        for (Unit unit : added) {
            if (unit.sourceId().isBlank() || unit.name().isBlank()) {
                throw new IllegalArgumentException("The unit '" + unit.sourceId() + "' needs an identifier and a name");
            }
            Unit twin = seen.put(unit.sourceId(), unit);
            if (twin != null && !twin.equals(unit)) {
                throw new IllegalArgumentException(
                        "The unit " + unit.sourceId() + " is given twice with different contents");
            }
        }
        for (Unit unit : seen.values()) {
            units.put(unit.sourceId(), underKnownRoot(unit));
        }
    }

    /** A unit that an earlier import hung below the joining root stays there. */
    private Unit underKnownRoot(Unit unit) {
        boolean joined = unit.parentSourceId().isEmpty()
                && units.containsKey(JOINING_ROOT)
                && !unit.sourceId().equals(JOINING_ROOT);
        return joined ? withParent(unit, JOINING_ROOT) : unit;
    }

    private void checkParents() {
        for (Unit unit : units.values()) {
            unit.parentSourceId().filter(parent -> !units.containsKey(parent)).ifPresent(parent -> {
                throw new IllegalArgumentException(
                        "The unit " + unit.sourceId() + " is placed under " + parent + ", which is unknown");
            });
        }
    }

    private void joinRoots() {
        List<Unit> roots = units.values().stream()
                .filter(unit -> unit.parentSourceId().isEmpty())
                .toList();
        if (roots.size() < 2) {
            return;
        }
        units.put(JOINING_ROOT, new Unit(JOINING_ROOT, JOINING_NAME, Level.GROUP, Optional.empty()));
        roots.forEach(root -> units.put(root.sourceId(), withParent(root, JOINING_ROOT)));
    }

    private static Unit withParent(Unit unit, String parent) {
        return new Unit(unit.sourceId(), unit.name(), unit.level(), Optional.of(parent));
    }

    private List<Unit> parentsFirst() {
        List<Unit> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Unit unit : units.values()) {
            List<Unit> way = wayToPlaced(unit, placed);
            for (Unit step : way.reversed()) {
                ordered.add(step);
                placed.add(step.sourceId());
            }
        }
        checkDepth(ordered);
        return ordered;
    }

    private List<Unit> wayToPlaced(Unit unit, Set<String> placed) {
        List<Unit> way = new ArrayList<>();
        Set<String> onTheWay = new HashSet<>();
        Optional<Unit> step = Optional.of(unit).filter(u -> !placed.contains(u.sourceId()));
        while (step.isPresent()) {
            if (!onTheWay.add(step.get().sourceId())) {
                throw new IllegalArgumentException(
                        "The unit " + step.get().sourceId() + " is placed under itself, by way of "
                                + onTheWay.stream().limit(5).toList());
            }
            way.add(step.get());
            step = step.get()
                    .parentSourceId()
                    .filter(parent -> !placed.contains(parent))
                    .map(units::get);
        }
        return way;
    }

    private static void checkDepth(List<Unit> parentsFirst) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        for (Unit unit : parentsFirst) {
            int depth = 1 + unit.parentSourceId().map(depths::get).orElse(0);
            if (depth > HospitalTree.MAX_DEPTH) {
                throw new IllegalArgumentException(
                        "The unit " + unit.sourceId() + " stands deeper than " + HospitalTree.MAX_DEPTH + " levels");
            }
            depths.put(unit.sourceId(), depth);
        }
    }
}
