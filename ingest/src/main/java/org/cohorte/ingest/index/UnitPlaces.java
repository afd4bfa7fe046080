package org.cohorte.ingest.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.perimeter.HospitalTree.Place;

/** Where the units of care stand in the hospital tree, as the index writes them. */
public final class UnitPlaces {

    private final Map<String, List<String>> bySource = new HashMap<>();
    private final Map<String, List<String>> byNumber = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    /**
     * The tree as the registry knows it.
     *
     * @param places by source identifier
     */
    public UnitPlaces(Map<String, Place> places) {
        places.forEach((source, place) -> {
            List<String> path = place.path().stream().map(String::valueOf).toList();
            bySource.put(source, path);
            byNumber.put(path.getFirst(), path);
            sources.put(path.getFirst(), source);
        });
    }

    /** Number of a unit of the source. */
    Optional<String> number(String sourceId) {
        return Optional.ofNullable(bySource.get(sourceId)).map(List::getFirst);
    }

    /** The unit of the source that has this number. */
    Optional<String> source(String number) {
        return Optional.ofNullable(sources.get(number));
    }

    /** The unit of this number and all above it. */
    List<String> path(String number) {
        return byNumber.getOrDefault(number, List.of(number));
    }
}
