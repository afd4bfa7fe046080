package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctPairsTest {

    @ParameterizedTest
    @CsvSource({"10,5,3", "300,1000,2", "5000,40,300", "5000,40,4", "60000,9000,2", "60000,100000,1"})
    void tellsHowManyDifferentValuesASlotHas(int added, int slots, int enough) {
        Random random = new Random(added);
        DistinctPairs pairs = new DistinctPairs(1 << 10);
        DistinctPairs others = new DistinctPairs(1 << 10);
        Map<Integer, Set<Integer>> expected = new TreeMap<>();
        for (int i = 0; i < added; i++) {
            int slot = random.nextInt(slots);
            // days before 1970 among them
            int value = random.nextInt(-3, slots < 100 ? 150 : 3);
            (random.nextInt(3) == 0 ? others : pairs).add(slot, value);
            expected.computeIfAbsent(slot, any -> new TreeSet<>()).add(value);
        }
        pairs.addAll(others);
        Counts counts = pairs.counts(enough, slots);
        for (int slot = 0; slot < slots; slot++) {
            assertThat(counts.of(slot))
                    .isEqualTo(Math.min(
                            enough, expected.getOrDefault(slot, Set.of()).size()));
        }
    }
}
