package org.cohorte.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRunsTest {

    private static List<Long> repeated(SortedRuns runs) {
        List<Long> tags = new ArrayList<>();
        runs.repeated(tags::add);
        return tags;
    }

    @Test
    void tellsTheTagsOfNumbersThatAnEarlierRunHas(@TempDir Path folder) {
        try (SortedRuns runs = new SortedRuns(folder)) {
            runs.write(new long[] {0, 3, 0, 0, 8, Long.MAX_VALUE, 0}, new long[] {0, 1, 0, 0, 2, 3, 0}, 3);
            runs.write(new long[] {1, 8, 9}, new long[] {4, 5, 6}, 3);
            runs.write(new long[] {8, Long.MAX_VALUE}, new long[] {7, 8}, 2);
            assertThat(repeated(runs)).containsExactly(5L, 7L, 8L);
        }
    }

    @Test
    void runsMayBeLongerThanAPiece(@TempDir Path folder) {
        int size = 10_001;
        long[] numbers = new long[size];
        long[] tags = new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = 2L * i + 1;
            tags[i] = i;
        }
        try (SortedRuns runs = new SortedRuns(folder)) {
            runs.write(numbers, tags, size);
            runs.write(numbers, tags, size);
            assertThat(repeated(runs)).hasSize(size);
        }
    }

    @Test
    void noFolderShowsTheFile(@TempDir Path folder) throws IOException {
        try (SortedRuns runs = new SortedRuns(folder)) {
            runs.write(new long[] {1}, new long[] {1}, 1);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> new SortedRuns(none).close())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(none.toString())
                .hasMessageContaining("-Djava.io.tmpdir");
    }
}
