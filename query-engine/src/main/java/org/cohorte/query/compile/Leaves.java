package org.cohorte.query.compile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Queries under names; the same query twice has one name. */
final class Leaves {

    private final Map<Query, String> names = new LinkedHashMap<>();

    String name(Query query) {
        return names.computeIfAbsent(query, unnamed -> "c" + (names.size() + 1));
    }

    Map<Query, String> names() {
        return names;
    }
}
