package org.cohorte.solr.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A part of a text that is not affirmed.
 *
 * @param from offset of its first character, in UTF-16 units
 * @param to   offset behind its last one
 */
public record Span(int from, int to, Reason reason) {

    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no span goes from " + from + " to " + to);
        }
        Objects.requireNonNull(reason);
    }

    /** Spans as the index keeps them: {@code n7-13 h40-62}. */
    public static String write(List<Span> spans) {
        StringBuilder written = new StringBuilder(spans.size() * 10);
        for (Span span : spans) {
            if (!written.isEmpty()) {
                written.append(' ');
            }
            written.append(span.reason.letter()).append(span.from).append('-').append(span.to);
        }
        return written.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it did not
     */
    public static List<Span> read(String written) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int end = written.indexOf(' ', at);
            if (end < 0) {
                end = written.length();
            }
            spans.add(one(written.substring(at, end)));
            at = end + 1;
        }
        return spans;
    }

    private static Span one(String written) {
        int dash = written.indexOf('-');
        if (dash < 2) {
            throw new IllegalArgumentException("no span: '" + written + "'");
        }
        return new Span(
                Integer.parseInt(written, 1, dash, 10),
                Integer.parseInt(written, dash + 1, written.length(), 10),
                Reason.of(written.charAt(0)));
    }
}
