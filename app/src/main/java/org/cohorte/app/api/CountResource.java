package org.cohorte.app.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a request, as the API gives them. The members are those of
 * {@link org.cohorte.query.answer.CountAnswer}; hidden figures are texts such as {@code "<10"}.
 *
 * @param fingerprint of the request
 * @param population  patients of the population
 * @param total       patients that match
 * @param nodes       one per node of the tree, in reading order
 * @param patients    who the matching patients are
 * @param leftOut     values that could not be judged
 * @param lists       what was recognised of lists of identifiers
 * @param warnings    what its author probably does not mean, node by node
 * @param masking     how the figures were made coarse; absent when they are exact
 * @param index       the data behind the figures
 * @param tookMillis  from the call of the engine to its answer
 */
record CountResource(
        String fingerprint,
        Figure population,
        Figure total,
        List<NodeFigures> nodes,
        Patients patients,
        List<LeftOut> leftOut,
        List<ListFigures> lists,
        List<ApiProblem.Fault> warnings,
        Optional<Rule> masking,
        IndexResource index,
        long tookMillis) {

    /**
     * Figures of a node.
     *
     * @param name    short, in the language of the call
     * @param depth   0 for the root
     * @param exclude whether it takes patients away
     */
    record NodeFigures(
            String id,
            String name,
            int depth,
            boolean exclude,
            Figure alone,
            Optional<Figure> remain,
            Optional<Figure> removes) {}

    /** Figures of the matching patients. */
    record Patients(
            Sexes sexes,
            Figure alive,
            Figure deceased,
            List<Band> ages,
            Figure ageUnknown,
            List<Slice> units,
            List<Slice> staysByMonth,
            List<Slice> staysByType) {}

    /** Patients by sex. */
    record Sexes(Figure female, Figure male, Figure other) {}

    /** Patients by sex in completed years {@code from} to {@code to}, both included. */
    record Band(int from, Optional<Integer> to, Figure female, Figure male, Figure other) {}

    /** A value, its name when it has one, and its figure. */
    record Slice(String key, Optional<String> name, Figure count) {}

    /** Values that a criterion left out because their unit is unknown. */
    record LeftOut(String node, Figure values) {}

    /** How many identifiers a criterion lists, and how many are of nobody whom the caller may see. */
    record ListFigures(String node, int given, int notFound) {}

    /** The disclosure rule that was applied. */
    record Rule(int threshold, int rounding) {}

    /** The data that an answer rests on. */
    record IndexResource(long version, Instant asOf, long patients, long stays, long events) {}
}
