package org.cohorte.ingest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cohorte.ingest.report.QualityReport.Counts;

/** Counts by what records have in common: their type, unit of care or month. */
final class CountsBy<K extends Comparable<? super K>> {

    private final Map<K, Count> counts = new HashMap<>();
    private final List<Count> numbered = new ArrayList<>();

    Count of(K key) {
        return counts.computeIfAbsent(key, k -> {
            Count count = new Count(numbered.size() + 1);
            numbered.add(count);
            return count;
        });
    }

    Count numbered(int number) {
        return numbered.get(number - 1);
    }

    /** A row for each, in the order of what they are counted by. */
    <R> Stream<R> stream(BiFunction<K, Counts, R> row) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> row.apply(each.getKey(), each.getValue().counts()));
    }
}
