package org.cohorte.query.solr;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.cohorte.query.answer.CountAnswer.LeftOut;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.compile.CompiledRequest;
import org.cohorte.query.compile.NodeFacets;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.compile.StateFacets;

/** Reads the figures of an answer of Solr. */
final class AnswerReader {

    private final Facet facets;
    private final long total;

    AnswerReader(Facet facets) {
        this.facets = facets;
        this.total = facets.count(RequestCompiler.TOTAL);
    }

    long population() {
        return facets.count(RequestCompiler.POPULATION);
    }

    long total() {
        return total;
    }

    List<NodeCount> nodes(CompiledRequest request) {
        return request.nodes().stream().map(this::node).toList();
    }

    List<LeftOut> leftOut(CompiledRequest request) {
        return request.leftOut().stream()
                .map(node -> new LeftOut(node.id(), facets.count(node.leftOut())))
                .filter(left -> left.values() > 0)
                .toList();
    }

    Demographics demographics(CompiledRequest request) {
        Who who = Who.of(facets);
        return new Demographics(
                who.of("sex/female"),
                who.of("sex/male"),
                total - who.of("sex/female") - who.of("sex/male"),
                total - who.of("deceased"),
                who.of("deceased"),
                who.ages(),
                total - who.withAge(),
                units(who, request),
                who.slices("month/"),
                mostFirst(who.slices("type/")));
    }

    static IndexState state(Facet facets) {
        long patients = facets.count(StateFacets.PATIENTS);
        return new IndexState(
                facets.number(StateFacets.VERSION).map(Number::longValue).orElse(0L),
                Instant.ofEpochMilli(
                        facets.number(StateFacets.AS_OF).map(Number::longValue).orElse(0L)),
                patients,
                facets.count(StateFacets.STAYS),
                facets.count(StateFacets.DOCUMENTS) - patients);
    }

    private NodeCount node(NodeFacets node) {
        OptionalLong remain = OptionalLong.empty();
        OptionalLong removes = OptionalLong.empty();
        if (node.step().isPresent()) {
            int step = node.step().getAsInt();
            remain = OptionalLong.of(facets.count(NodeFacets.remain(step)));
            removes = OptionalLong.of(facets.count(NodeFacets.without(step)) - total);
        }
        return new NodeCount(node.id(), facets.count(node.alone()), remain, removes);
    }

    private List<Slice> units(Who who, CompiledRequest request) {
        List<Slice> all = mostFirst(who.slices("unit/"));
        if (!request.units()) {
            return all;
        }
        Set<String> visible = facets.words(RequestCompiler.VISIBLE_UNITS);
        return all.stream().filter(unit -> visible.contains(unit.key())).toList();
    }

    /** Most first, then by name: the order never depends on the index. */
    private static List<Slice> mostFirst(List<Slice> slices) {
        return slices.stream()
                .sorted(Comparator.comparingLong(Slice::count).reversed().thenComparing(Slice::key))
                .toList();
    }
}
