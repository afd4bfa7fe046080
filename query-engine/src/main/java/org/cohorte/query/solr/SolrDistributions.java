package org.cohorte.query.solr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.cohorte.query.compile.DistributionQueries;
import org.cohorte.query.compile.DistributionQueries.Way;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;
import org.cohorte.query.values.Bins;
import org.cohorte.query.values.Distributions;
import org.cohorte.query.values.ValueDistribution;
import org.jspecify.annotations.Nullable;

/** Distributions from Solr, in two requests. */
public final class SolrDistributions implements Distributions {

    private final SolrGateway solr;
    private final Units units;
    private final Analytes analytes = new Analytes();

    public SolrDistributions(SolrGateway solr, Units units) {
        this.solr = solr;
        this.units = units;
    }

    @Override
    public Optional<ValueDistribution> of(List<Code> codes, String unit, Scope scope) {
        return codes.isEmpty()
                ? Optional.empty()
                : DistributionQueries.of(codes, unit, scope, units, analytes).flatMap(queries -> read(queries, unit));
    }

    @Override
    public Optional<String> usualUnit(List<Code> codes, Scope scope) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Facet results = Facet.of(solr.search(DistributionQueries.spellings(codes, scope)))
                .inner(DistributionQueries.RESULTS);
        return results.buckets(DistributionQueries.SPELLING).stream()
                .map(Facet::key)
                .filter(unit -> units.dimension(unit).isPresent())
                .findFirst();
    }

    private Optional<ValueDistribution> read(DistributionQueries queries, String unit) {
        Facet extent = Facet.of(solr.search(queries.extent()));
        Facet results = extent.inner(DistributionQueries.RESULTS);
        OptionalDouble low = ends(queries, results, "low").min();
        OptionalDouble high = ends(queries, results, "high").max();
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        Bins bins = Bins.over(low.getAsDouble(), high.getAsDouble());
        Facet counted = Facet.of(solr.search(queries.bins(bins))).inner(DistributionQueries.RESULTS);
        Facet spelling = results.buckets(DistributionQueries.SPELLING).stream()
                .findFirst()
                .orElse(counted.inner(DistributionQueries.SPELLING));
        return Optional.of(new ValueDistribution(
                unit,
                bins.start(),
                bins.width(),
                counts(queries, counted, bins),
                results.count(),
                extent.count(DistributionQueries.PATIENTS),
                extent.count(DistributionQueries.LEFT_OUT),
                reference(queries, spelling, "low"),
                reference(queries, spelling, "high")));
    }

    private static DoubleStream ends(DistributionQueries queries, Facet results, String end) {
        ToDoubleFunction<Way> value = way -> results.inner(way.facet())
                .number(end)
                .map(number -> way.fromBase(number.doubleValue()))
                .orElse(Double.NaN);
        return queries.ways().stream().mapToDouble(value).filter(Double::isFinite);
    }

    /** The range stands in the unit of its results. */
    private OptionalDouble reference(DistributionQueries queries, Facet spelling, String end) {
        @Nullable Number number = spelling.number(end).orElse(null);
        if (number == null || !Double.isFinite(number.doubleValue())) {
            return OptionalDouble.empty();
        }
        return units.toBase(BigDecimal.valueOf(number.doubleValue()), spelling.key()).stream()
                .flatMapToDouble(base -> queries.ways().stream()
                        .filter(way -> way.dimension().equals(base.dimension()))
                        .mapToDouble(way -> way.fromBase(base.value().doubleValue())))
                .findFirst();
    }

    private static List<Long> counts(DistributionQueries queries, Facet results, Bins bins) {
        long[] counts = new long[bins.count()];
        for (Way way : queries.ways()) {
            Facet values = results.inner(way.facet());
            List<Facet> buckets = values.buckets("bins");
            for (int i = 0; i < Math.min(counts.length, buckets.size()); i++) {
                counts[i] += buckets.get(i).count();
            }
            counts[0] += values.inner("bins").count("before");
            counts[counts.length - 1] += values.inner("bins").count("after");
        }
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }
}
