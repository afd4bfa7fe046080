package org.cohorte.registry.identity;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Cuts collections. */
final class Batches {

    private Batches() {}

    static <T> Stream<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        return Stream.iterate(0, from -> from < list.size(), from -> from + size)
                .map(from -> list.subList(from, Math.min(list.size(), from + size)));
    }
}
