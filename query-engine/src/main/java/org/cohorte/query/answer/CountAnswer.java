package org.cohorte.query.answer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cohorte.query.criteria.Problem;

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
 * @param advice      warnings about the request, node by node; none makes the figures wrong
 * @param masking     how the figures were made coarse, in which case any of them may be {@link Masking#BELOW} or {@link Masking#WITHHELD}; empty when
 *                    they are exact
 */
public record CountAnswer(
        long population,
        long total,
        List<NodeCount> nodes,
        Demographics demographics,
        List<LeftOut> leftOut,
        IndexState index,
        Duration took,
        String fingerprint,
        List<Problem> advice,
        Optional<Masking> masking) {

    /** Exact figures. */
    public CountAnswer(
            long population,
            long total,
            List<NodeCount> nodes,
            Demographics demographics,
            List<LeftOut> leftOut,
            IndexState index,
            Duration took,
            String fingerprint) {
        this(population, total, nodes, demographics, leftOut, index, took, fingerprint, List.of(), Optional.empty());
    }

    public CountAnswer {
        Objects.requireNonNull(masking);
        nodes = List.copyOf(nodes);
        leftOut = List.copyOf(leftOut);
        advice = List.copyOf(advice);
    }

    /** The same figures, with this advice beside them. */
    public CountAnswer withAdvice(List<Problem> newAdvice) {
        return new CountAnswer(
                population, total, nodes, demographics, leftOut, index, took, fingerprint, newAdvice, masking);
    }

    /** Values that a criterion left out. */
    public record LeftOut(String nodeId, long values) {}
}
