package org.cohorte.solr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class NodeMemoryTest {

    @Test
    void whatMayFillTheHeapStaysBelowIt() {
        for (long megabytes : new long[] {384, 1_024, 31_000}) {
            Properties properties = new Properties();
            NodeMemory.share(megabytes << 20, properties);
            long all = properties.values().stream()
                    .mapToLong(value -> Long.parseLong(value.toString()))
                    .sum();
            assertThat(all).isBetween(megabytes * 7 / 10, megabytes * 8 / 10);
            assertThat(all - Long.parseLong(properties.getProperty("cohorte.patternMB")))
                    .as("what stays, in what small heaps have for it")
                    .isLessThan(megabytes / 2);
        }
    }

    @Test
    void whatTheOperatorSaysIsLeftAlone() {
        Properties properties = new Properties();
        properties.setProperty("cohorte.patientSetsMB", "1000");
        NodeMemory.share(512L << 20, properties);
        assertThat(properties)
                .containsEntry("cohorte.patientSetsMB", "1000")
                .containsEntry("cohorte.filterCacheMB", "30");
    }
}
