package org.cohorte.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenRecordsTest {

    private final SeenRecords seen = new SeenRecords();

    private List<Long> later() {
        List<Long> tags = new ArrayList<>();
        seen.tellLater(tags::add);
        return tags;
    }

    @Test
    void aSecondOneOfThoseInMemoryIsToldAtOnce() {
        assertThat(seen.again("stay", "1", 10)).isFalse();
        assertThat(seen.again("patient", "1", 11)).as("another type").isFalse();
        assertThat(seen.again("stay", "1", 12)).isTrue();
        assertThat(seen.again("stay", "1", 13)).isTrue();
        assertThat(later()).isEmpty();
    }

    @Test
    void othersAreToldInTheEndWithTheTagsOfTheLaterOnes() {
        int all = SeenRecords.MOST * 2 + 1000;
        for (int i = 0; i < all; i++) {
            assertThat(seen.again("stay", "S" + i, -1)).isFalse();
        }
        assertThat(seen.again("stay", "S" + (all - 1), -2)).as("in memory").isTrue();
        assertThat(seen.again("stay", "S0", 5)).as("in the first run").isFalse();
        assertThat(seen.again("stay", "S0", 6)).as("in memory, from now on").isTrue();
        assertThat(seen.again("stay", "S" + SeenRecords.MOST, 7))
                .as("in the second run")
                .isFalse();
        assertThat(seen.again("event", "S1", 8)).as("another type").isFalse();
        assertThat(later()).containsExactlyInAnyOrder(5L, 7L);
    }

    @Test
    void allOfAWholeSecondReadingAreToldAndNothingElse() {
        int all = SeenRecords.MOST + 7;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            order.add(i);
        }
        order.forEach(i -> seen.again("stay", "S" + i, i));
        java.util.Collections.shuffle(order, new Random(3));
        int atOnce = 0;
        for (int i : order) {
            atOnce += seen.again("stay", "S" + i, all + i) ? 1 : 0;
        }
        List<Long> tags = later();
        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag >= all);
        assertThat(atOnce + tags.size()).isEqualTo(all);
    }

    @Test
    void nothingComesAfterTheEnd() {
        seen.again("stay", "1", 1);
        later();
        assertThatIllegalStateException().isThrownBy(() -> seen.again("stay", "2", 2));
    }
}
