package org.cohorte.ui.exploration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a cohort is looked at; the address says it. */
enum Tab {
    OVERVIEW,
    PATIENTS,
    BIOLOGY;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tab of an address such as {@code cohorts/ID/biology}; the first when it names none. */
    static Tab of(List<String> segments) {
        return segments.size() < 3 ? values()[0] : named(segments.get(2)).orElse(values()[0]);
    }

    private static Optional<Tab> named(String path) {
        return Stream.of(values()).filter(tab -> tab.path().equals(path)).findFirst();
    }
}
