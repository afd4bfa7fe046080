package org.cohorte.query.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Bridge;
import org.cohorte.query.units.Quantity;
import org.cohorte.query.units.Units;
import org.cohorte.query.values.Bins;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the two requests behind a distribution of values: where they lie, then how many lie in each bin. */
public final class DistributionQueries {

    /** Facet of the results; in it, one for each dimension: {@link Way#facet}. */
    public static final String RESULTS = "results";
    /** Facet of the patients who have any. */
    public static final String PATIENTS = "having";
    /** Facet of the results that cannot be compared. */
    public static final String LEFT_OUT = "leftOut";
    /** Facet of the commonest spelling of the unit, with the usual reference range. */
    public static final String SPELLING = "spelling";

    private static final int SPELLINGS = 5;

    private final List<String> codes;
    private final Scope scope;
    private final List<Way> ways;

    /**
     * A dimension in which results of the analyte are indexed: {@code offset + factor × value in the unit asked for}.
     *
     * @param facet of its results
     */
    public record Way(String facet, String dimension, double offset, double factor) {

        /** A number of the unit asked for, in the index's. */
        public double toBase(double value) {
            return offset + factor * value;
        }

        /** A number of the index, in the unit asked for. */
        public double fromBase(double base) {
            return (base - offset) / factor;
        }
    }

    private DistributionQueries(List<Code> codes, Scope scope, List<Way> ways) {
        this.codes = codes.stream().map(Code::token).toList();
        this.scope = scope;
        this.ways = List.copyOf(ways);
    }

    /** Those of some codes in a unit; empty when nobody knows the unit. */
    public static Optional<DistributionQueries> of(
            List<Code> codes, String unit, Scope scope, Units units, Analytes analytes) {
        Optional<Quantity> zero = units.toBase(BigDecimal.ZERO, unit);
        Optional<Quantity> one = units.toBase(BigDecimal.ONE, unit);
        if (zero.isEmpty() || one.isEmpty()) {
            return Optional.empty();
        }
        List<Way> ways = new ArrayList<>();
        ways.add(way(0, zero.get().dimension(), zero.get().value(), one.get().value()));
        List<String> tokens = codes.stream().map(Code::token).toList();
        for (Bridge bridge : analytes.from(zero.get().dimension())) {
            if (bridge.codes().containsAll(tokens)) {
                ways.add(way(
                        ways.size(),
                        bridge.to(),
                        bridge.apply(zero.get().value()),
                        bridge.apply(one.get().value())));
            }
        }
        return Optional.of(new DistributionQueries(codes, scope, ways));
    }

    private static Way way(int number, String dimension, BigDecimal zero, BigDecimal one) {
        double offset = zero.doubleValue();
        return new Way("way" + number, dimension, offset, one.doubleValue() - offset);
    }

    public List<Way> ways() {
        return ways;
    }

    /** Where the values lie: percentiles for each way, patients, the usual reference range, what is left out. */
    public ObjectNode extent() {
        ObjectNode queries = queries(results());
        queries.set(PATIENTS, Dsl.write(new Query.Patients(results(), "events", 1, OptionalInt.empty())));
        queries.set(LEFT_OUT, Dsl.write(new Query.EventsOf(PopulationQueries.NAME, notComparable())));
        Facets facets = new Facets();
        facets.query(PATIENTS, Facets.named(PATIENTS));
        facets.everywhere(LEFT_OUT, Facets.named(LEFT_OUT));
        Facets.inside(facets.everywhere(RESULTS, Facets.named(RESULTS)), inner -> {
            for (Way way : ways) {
                Facets.inside(inner.query(way.facet(), term(way)), values -> {
                    values.function("low", "percentile(" + Fields.VALUE + ",1)");
                    values.function("high", "percentile(" + Fields.VALUE + ",97)");
                });
            }
            Facets.inside(inner.values(SPELLING, Fields.RAW_UNIT).put("limit", 1), range -> {
                range.function("low", "percentile(" + Fields.REFERENCE_LOW + ",50)");
                range.function("high", "percentile(" + Fields.REFERENCE_HIGH + ",50)");
            });
        });
        return request(queries, facets);
    }

    /** The commonest spellings of units of some codes, the commonest first: facet {@link #SPELLING} of {@link #RESULTS}. */
    public static ObjectNode spellings(List<Code> codes, Scope scope) {
        DistributionQueries queries = new DistributionQueries(codes, scope, List.of());
        Facets facets = new Facets();
        Facets.inside(
                facets.everywhere(RESULTS, Facets.named(RESULTS)),
                inner -> inner.values(SPELLING, Fields.RAW_UNIT).put("limit", SPELLINGS));
        return request(queries.queries(queries.events().build()), facets);
    }

    /** How many lie in each bin, for each way. */
    public ObjectNode bins(Bins bins) {
        Facets facets = new Facets();
        Facets.inside(facets.everywhere(RESULTS, Facets.named(RESULTS)), inner -> {
            for (Way way : ways) {
                Facets.inside(
                        inner.query(way.facet(), term(way)),
                        values -> values.range("bins", Fields.VALUE)
                                .put("start", way.toBase(bins.start()))
                                .put("end", way.toBase(bins.end()))
                                .put("gap", (way.toBase(bins.end()) - way.toBase(bins.start())) / bins.count())
                                .put("other", "all"));
            }
        });
        return request(queries(results()), facets);
    }

    private ObjectNode queries(Query results) {
        ObjectNode queries = JsonNodeFactory.instance.objectNode();
        PopulationQueries.write(queries, Optional.empty(), List.of(), scope);
        queries.set(RESULTS, Dsl.write(new Query.EventsOf(PopulationQueries.NAME, results)));
        return queries;
    }

    private static ObjectNode request(ObjectNode queries, Facets facets) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("query", Facets.named(PopulationQueries.NAME)).put("limit", 0);
        json.set("queries", queries);
        json.set("facet", facets.top());
        return json;
    }

    private Query results() {
        return events().must(Query.terms(Fields.DIMENSION, dimensions())).build();
    }

    private Query notComparable() {
        return events().must(new Query.Exists(Fields.RAW_VALUE))
                .mustNot(Query.terms(Fields.DIMENSION, dimensions()))
                .build();
    }

    private Query.Clauses events() {
        return new Query.Clauses()
                .must(Query.terms(Fields.KIND, List.of(Kinds.LABORATORY, Kinds.VITAL)))
                .must(Query.terms(Fields.CODES, codes))
                .mustNot(Query.term(Fields.STATUS, "planned"))
                .mustNot(Query.term(Fields.STATUS, "notValidated"));
    }

    private List<String> dimensions() {
        return ways.stream().map(Way::dimension).toList();
    }

    private static String term(Way way) {
        return "{!term f=" + Fields.DIMENSION + "}" + way.dimension();
    }
}
