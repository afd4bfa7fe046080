package org.cohorte.solr.postings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the postings tell of an event, written as one line so that Solr's log of updates keeps it as it keeps any value.
 *
 * @param patient number of the patient
 * @param day     days since 1970; null when it has none
 * @param value   in the base unit of its dimension; null when it has none
 * @param codes   with their ancestors, each once
 */
record Event(int patient, @Nullable Integer day, @Nullable Double value, List<String> codes) {

    private static final String SEPARATOR = "\u001F";
    private static final int BEFORE_CODES = 3;

    Event {
        codes = List.copyOf(codes);
    }

    String line() {
        return String.join(
                SEPARATOR,
                Integer.toString(patient),
                day == null ? "" : day.toString(),
                value == null ? "" : value.toString(),
                String.join(SEPARATOR, codes));
    }

    static Event parse(String line) {
        List<String> parts = List.of(line.split(SEPARATOR, -1));
        return new Event(
                Integer.parseInt(parts.getFirst()),
                parts.get(1).isEmpty() ? null : Integer.valueOf(parts.get(1)),
                parts.get(2).isEmpty() ? null : Double.valueOf(parts.get(2)),
                parts.subList(BEFORE_CODES, parts.size()));
    }
}
