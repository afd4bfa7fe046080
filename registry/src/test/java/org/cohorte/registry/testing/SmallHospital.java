package org.cohorte.registry.testing;

import static org.cohorte.registry.perimeter.Perimeter.Level.DEPARTMENT;
import static org.cohorte.registry.perimeter.Perimeter.Level.GROUP;
import static org.cohorte.registry.perimeter.Perimeter.Level.HOSPITAL;
import static org.cohorte.registry.perimeter.Perimeter.Level.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.Registry;
import org.cohorte.registry.perimeter.HospitalTree.Place;
import org.cohorte.registry.perimeter.HospitalTree.Unit;
import org.cohorte.registry.perimeter.Perimeter.Level;

/**
 * A group of two hospitals. {@code north} has {@code nephrology} (units {@code dialysis} and {@code ward}) and {@code
 * cardiology}, which has a hundred and ten units {@code bed-1} to {@code bed-110}, so that there are numbers such as 12 and
 * 112; {@code south} has {@code emergency}.
 */
public final class SmallHospital {

    private final Map<String, Place> places;

    private SmallHospital(Map<String, Place> places) {
        this.places = places;
    }

    /** Writes the tree. */
    public static SmallHospital in(Registry registry) {
        return new SmallHospital(registry.hospitalTree().put(units()));
    }

    /** The units, children before parents here and there. */
    public static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(unit("dialysis", "Dialyse", UNIT, "nephrology"));
        units.add(unit("group", "Groupe hospitalier", GROUP, ""));
        units.add(unit("north", "Hôpital Nord", HOSPITAL, "group"));
        units.add(unit("south", "Hôpital Sud", HOSPITAL, "group"));
        units.add(unit("nephrology", "Service de néphrologie", DEPARTMENT, "north"));
        units.add(unit("cardiology", "Cœur et vaisseaux", DEPARTMENT, "north"));
        units.add(unit("emergency", "Urgences", DEPARTMENT, "south"));
        units.add(unit("ward", "Éducation thérapeutique", UNIT, "nephrology"));
        for (int i = 1; i <= 110; i++) {
            units.add(unit("bed-" + i, "Unité " + i, UNIT, "cardiology"));
        }
        return units;
    }

    private static Unit unit(String sourceId, String name, Level level, String parent) {
        return new Unit(sourceId, name, level, Optional.of(parent).filter(id -> !id.isEmpty()));
    }

    /** Number of a unit, as the index writes it. */
    public String number(String sourceId) {
        return Integer.toString(places.get(sourceId).number());
    }

    /** Whose number is this. */
    public String sourceOf(String number) {
        return places.entrySet().stream()
                .filter(place -> Integer.toString(place.getValue().number()).equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    public Map<String, Place> places() {
        return places;
    }
}
