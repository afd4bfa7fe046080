package org.cohorte.query.answer;

import java.time.Duration;
import java.util.List;

/**
 * The figures of a request.
 *
 * @param population  patients of the population
 * @param total       patients that match
 * @param nodes       one per node of the tree, in reading order, the root first
 * @param demographics who the matching patients are
 * @param leftOut     results that value conditions could not judge, because their unit is unknown
 * @param index       state of the index that was read
 * @param took        from the call to the answer
 * @param fingerprint of the request, 64 hexadecimal digits
 */
public record CountAnswer(
        long population,
        long total,
        List<NodeCount> nodes,
        Demographics demographics,
        List<LeftOut> leftOut,
        IndexState index,
        Duration took,
        String fingerprint) {

    public CountAnswer {
        nodes = List.copyOf(nodes);
        leftOut = List.copyOf(leftOut);
    }

    /** Values that a criterion left out. */
    public record LeftOut(String nodeId, long values) {}
}
