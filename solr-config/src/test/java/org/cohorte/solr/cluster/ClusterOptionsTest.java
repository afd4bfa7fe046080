package org.cohorte.solr.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(ClusterOptions.PASSWORD, "secret word");

    @Test
    void optionsAreReadInBothWays() throws ClusterException {
        ClusterOptions options = ClusterOptions.of(
                List.of("--zookeeper=zk1:2181,zk2:2181/cohorte", "--shards", "4", "--replicas=2", "--secure"),
                ENVIRONMENT);
        assertThat(options.zookeeper()).isEqualTo("zk1:2181,zk2:2181/cohorte");
        assertThat(options.shards()).isEqualTo(4);
        assertThat(options.replicas()).isEqualTo(2);
        assertThat(options.collection()).isEqualTo("cohorte");
        assertThat(options.secure()).isTrue();
        assertThat(options.user()).isEqualTo("cohorte");
        assertThat(options.password()).contains("secret word");
        assertThat(options.toString()).doesNotContain("secret word");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(refusal(Map.of())).contains("--zookeeper");
        assertThat(refusal(Map.of(), "--zookeeper")).contains("needs a value");
        assertThat(refusal(Map.of(), "--zookeeper", "zk", "--shards", "0")).contains("--shards", "not 0");
        assertThat(refusal(Map.of(), "--zookeeper", "zk", "--replicas", "two")).contains("--replicas", "not two");
        assertThat(refusal(Map.of(), "--zookeeper", "zk", "--nodes", "2")).contains("no option --nodes");
        assertThat(refusal(Map.of(), "--zookeeper", "zk", "--collection", "a/b"))
                .contains("not a/b");
        assertThat(refusal(Map.of(), "--zookeeper", "zk", "--secure")).contains(ClusterOptions.PASSWORD);
    }

    private static String refusal(Map<String, String> environment, String... words) {
        ClusterException refused =
                catchThrowableOfType(ClusterException.class, () -> ClusterOptions.of(List.of(words), environment));
        assertThat(refused.exitCode()).isEqualTo(ClusterException.USAGE);
        return String.valueOf(refused.getMessage());
    }
}
