package org.cohorte.query.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FunnelTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12, 13, 16, 17, 50, 499})
    void namesTheStepsItShould(int size) {
        List<String> steps = IntStream.range(0, size).mapToObj(i -> "c" + i).toList();
        ObjectNode queries = JsonNodeFactory.instance.objectNode();
        Funnel funnel = new Funnel(steps, kept -> List.of(), queries);
        Map<String, String> blocks = new TreeMap<>();
        queries.properties()
                .forEach(query -> blocks.put(query.getKey(), query.getValue().stringValue()));
        for (int i = 0; i < size; i++) {
            Set<String> others = new TreeSet<>(steps);
            others.remove(steps.get(i));
            assertThat(named(funnel.without(i), blocks)).isEqualTo(others);
            assertThat(named(funnel.remain(i), blocks)).isEqualTo(new TreeSet<>(steps.subList(0, i + 1)));
            assertThat(funnel.without(i).split(",", -1).length).isLessThanOrEqualTo(Math.max(12, 2 * 23));
        }
        assertThat(blocks.isEmpty()).isEqualTo(size <= 12);
    }

    private static Set<String> named(String expression, Map<String, String> blocks) {
        Set<String> names = new TreeSet<>();
        for (String name : expression.substring(4, expression.length() - 1).split(",", -1)) {
            if (blocks.containsKey(name)) {
                String block = blocks.getOrDefault(name, "");
                names.addAll(named(block.substring("{!sets v='".length(), block.length() - 2), blocks));
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
