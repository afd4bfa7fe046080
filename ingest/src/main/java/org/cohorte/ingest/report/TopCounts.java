package org.cohorte.ingest.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent of things that may be many. Exact as long as there are no more than {@value #MOST} different ones; then the
 * rarer half is forgotten, and what comes anew begins with the count of the most frequent of those, as in "space saving" (Metwally,
 * Agrawal and El Abbadi 2005): no frequent one is missed, and a count may be too high by that much.
 */
final class TopCounts {

    static final int MOST = 5_000;

    private static final int LONGEST = 80;

    private final Map<String, Entry> entries = new HashMap<>();
    private long forgotten;

    private static final class Entry {
        private final Optional<String> label;
        private final String file;
        private final long line;
        private long count;

        Entry(Optional<String> label, @Nullable Line line, long count) {
            this.label = label.map(TopCounts::shortened);
            this.file = line == null ? "" : line.file();
            this.line = line == null ? 0 : line.number();
            this.count = count;
        }
    }

    void add(String name, Optional<String> label, @Nullable Line line) {
        String key = shortened(name);
        Entry entry = entries.get(key);
        if (entry == null) {
            if (entries.size() == MOST) {
                forgetTheRarerHalf();
            }
            entry = new Entry(label, line, forgotten);
            entries.put(key, entry);
        }
        entry.count++;
    }

    private void forgetTheRarerHalf() {
        List<Map.Entry<String, Entry>> rarer = entries.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> each.getValue().count))
                .limit(MOST / 2)
                .toList();
        forgotten = rarer.getLast().getValue().count;
        rarer.forEach(each -> entries.remove(each.getKey()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The most frequent ones, most first. */
    List<Met> top(int most) {
        return entries.entrySet().stream()
                .map(each -> new Met(
                        each.getKey(),
                        each.getValue().label,
                        each.getValue().count,
                        each.getValue().file,
                        each.getValue().line))
                .sorted(Comparator.comparingLong(Met::count).reversed().thenComparing(Met::name))
                .limit(most)
                .toList();
    }
}
