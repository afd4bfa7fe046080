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
 * @param lists       of the criteria with a list of identifiers; the one who resolved the lists adds them
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
        List<ListMatch> lists,
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
        this(
                population,
                total,
                nodes,
                demographics,
                leftOut,
                index,
                took,
                fingerprint,
                List.of(),
                List.of(),
                Optional.empty());
    }

    public CountAnswer {
        Objects.requireNonNull(masking);
        nodes = List.copyOf(nodes);
        leftOut = List.copyOf(leftOut);
        lists = List.copyOf(lists);
        advice = List.copyOf(advice);
    }

    /**
     * How much of a list of identifiers was recognised.
     *
     * @param given    identifiers, each once
     * @param notFound those of nobody whom the user may see: whether there is such a patient is not told
     */
    public record ListMatch(String nodeId, int given, int notFound) {}

    /** The same figures, with what became of lists of identifiers. */
    public CountAnswer withLists(List<ListMatch> newLists) {
        return new CountAnswer(
                population, total, nodes, demographics, leftOut, index, took, fingerprint, newLists, advice, masking);
    }

    /** The same figures, with this advice beside them. */
    public CountAnswer withAdvice(List<Problem> newAdvice) {
        return new CountAnswer(
                population, total, nodes, demographics, leftOut, index, took, fingerprint, lists, newAdvice, masking);
    }

    /** Values that a criterion left out. */
    public record LeftOut(String nodeId, long values) {}
}
