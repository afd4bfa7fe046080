package org.cohorte.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What remains after each step, and what all other steps leave. Told step by step that would be as many sets as the square of
 * the steps; so steps are gathered in blocks, each a set that Solr keeps, and an expression names whole blocks and the
 * single steps of one block. Few steps, the usual case, are one block and no set more.
 */
final class Funnel {

    private static final int FEW = 12;

    private final List<String> steps;
    private final Together together;
    private final int width;
    private final List<String> blocks = new ArrayList<>();

    /** The sets that only some steps together ask for: those of the links between them. */
    @FunctionalInterface
    interface Together {
        List<String> of(IntPredicate steps);
    }

    /**
     * A funnel.
     *
     * @param steps    set expressions in reading order
     * @param together what some of the steps ask for beside each by itself; a link counts once all its criteria are there
     * @param queries  named queries of the request; blocks are added
     */
    Funnel(List<String> steps, Together together, ObjectNode queries) {
        this.steps = List.copyOf(steps);
        this.together = together;
        this.width = steps.size() <= FEW ? Math.max(1, steps.size()) : (int) Math.ceil(Math.sqrt(steps.size()));
        for (int start = 0; steps.size() > FEW && start < steps.size(); start += width) {
            String name = "block" + blocks.size();
            String whole = SetExpressions.and(steps.subList(start, Math.min(steps.size(), start + width)).stream());
            queries.put(name, "{!sets v='" + whole + "'}");
            blocks.add(name);
        }
    }

    /** Patients that the steps up to this one leave. */
    String remain(int step) {
        int block = step / width;
        return SetExpressions.and(Stream.of(
                        blocks.stream().limit(block),
                        steps.subList(block * width, step + 1).stream(),
                        together.of(other -> other <= step).stream())
                .flatMap(sets -> sets));
    }

    /** Patients that all steps but this one leave. */
    String without(int step) {
        int block = step / width;
        int end = Math.min(steps.size(), (block + 1) * width);
        Stream<String> others = IntStream.range(block * width, end)
                .filter(other -> other != step)
                .mapToObj(steps::get);
        Stream<String> otherBlocks = IntStream.range(0, blocks.size())
                .filter(other -> other != block)
                .mapToObj(blocks::get);
        return SetExpressions.and(Stream.of(otherBlocks, others, together.of(other -> other != step).stream())
                .flatMap(sets -> sets));
    }
}
