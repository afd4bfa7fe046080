package org.cohorte.solr.parsers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.solr.common.SolrException;

/** What the {@code patients} parser counts for each patient. */
enum Counted {
    /** Every matching event. */
    EVENTS,
    /** Distinct stays; events outside a stay do not count. */
    STAYS,
    /** Distinct local days; undated events do not count. */
    DAYS,
    /** Distinct main codes; events without a main code do not count. */
    CODES;

    /** As written in a request. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one written so.
     *
     * @throws SolrException (bad request) when there is none
     */
    static Counted of(String word) {
        return Arrays.stream(values())
                .filter(counted -> counted.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("patients: 'count' must be one of " + words() + ", not " + word));
    }

    private static String words() {
        return Arrays.stream(values()).map(Counted::word).collect(Collectors.joining(", "));
    }
}
