package org.cohorte.query.solr;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cohorte.query.answer.CountAnswer.LeftOut;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.AgeBand;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.compile.AgeBands;
import org.cohorte.query.compile.CompiledRequest;
import org.cohorte.query.compile.NodeFacets;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.compile.StateFacets;
import org.cohorte.query.criteria.AgeRange;

/** Reads the figures of an answer of Solr. */
final class AnswerReader {

    private final Facet facets;
    private final long total;

    AnswerReader(Facet facets) {
        this.facets = facets;
        this.total = facets.count(RequestCompiler.TOTAL);
    }

    long population() {
        return facets.count();
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
        Facet matching = facets.inner(RequestCompiler.TOTAL);
        Sexes sexes = Sexes.of(matching);
        long deceased = matching.count("deceased");
        List<AgeBand> ages = ages(matching);
        long aged = ages.stream()
                .mapToLong(band -> band.female() + band.male() + band.other())
                .sum();
        Facet stays = facets.inner(RequestCompiler.STAYS);
        return new Demographics(
                sexes.female(),
                sexes.male(),
                total - sexes.female() - sexes.male(),
                total - deceased,
                deceased,
                ages,
                total - aged,
                units(matching, request),
                months(stays),
                slices(stays.buckets("types")));
    }

    static IndexState state(Facet facets) {
        Facet state = facets.inner(StateFacets.STATE);
        long patients = facets.count(StateFacets.PATIENTS);
        return new IndexState(
                state.number("version").map(Number::longValue).orElse(0L),
                Instant.ofEpochMilli(state.number("asOf").map(Number::longValue).orElse(0L)),
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

    private static List<AgeBand> ages(Facet matching) {
        List<AgeRange> ranges = AgeBands.all();
        List<AgeBand> bands = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            AgeRange range = ranges.get(i);
            Facet band = matching.inner(AgeBands.facet(i));
            Sexes sexes = Sexes.of(band);
            bands.add(new AgeBand(
                    range.min().orElse(0),
                    range.max(),
                    sexes.female(),
                    sexes.male(),
                    band.count() - sexes.female() - sexes.male()));
        }
        return bands;
    }

    private List<Slice> units(Facet matching, CompiledRequest request) {
        List<Slice> all = slices(matching.buckets("units"));
        if (!request.units()) {
            return all;
        }
        Set<String> visible = facets.inner(RequestCompiler.VISIBLE_UNITS).buckets("units").stream()
                .map(Facet::key)
                .collect(Collectors.toSet());
        return all.stream().filter(unit -> visible.contains(unit.key())).toList();
    }

    private static List<Slice> months(Facet stays) {
        Map<YearMonth, Long> months = new TreeMap<>();
        for (Facet day : stays.buckets("days")) {
            LocalDate date = LocalDate.ofEpochDay(Long.parseLong(day.key()));
            months.merge(YearMonth.from(date), day.count(), Long::sum);
        }
        return months.entrySet().stream()
                .map(month -> new Slice(month.getKey().toString(), month.getValue()))
                .toList();
    }

    /** Most first, then by name: the order never depends on the index. */
    private static List<Slice> slices(List<Facet> buckets) {
        return buckets.stream()
                .map(bucket -> new Slice(bucket.key(), bucket.count()))
                .sorted(Comparator.comparingLong(Slice::count).reversed().thenComparing(Slice::key))
                .toList();
    }

    private record Sexes(long female, long male) {

        static Sexes of(Facet patients) {
            Map<String, Long> counts =
                    patients.buckets("sex").stream().collect(Collectors.toMap(Facet::key, Facet::count));
            return new Sexes(counts.getOrDefault("female", 0L), counts.getOrDefault("male", 0L));
        }
    }
}
