package org.cohorte.query.solr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cohorte.query.catalogue.DataCatalogue;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.KindHoldings.Completeness;
import org.cohorte.query.catalogue.KindHoldings.OfUnit;
import org.cohorte.query.catalogue.RecordField;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.query.compile.CatalogueQueries;
import org.cohorte.query.compile.IndexWords;
import org.cohorte.query.compile.StateFacets;
import org.cohorte.query.scope.Scope;

/** The catalogue from Solr, one request for each view; what was told of a version of the index is kept. */
public final class SolrDataCatalogue implements DataCatalogue {

    private static final int KEPT = 200;

    private final SolrGateway solr;
    private final Map<Key, Object> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
            return size() > KEPT;
        }
    });

    /** What an answer depends on. */
    private record Key(long version, Optional<RecordKind> kind, Optional<String> unit, Scope scope) {}

    public SolrDataCatalogue(SolrGateway solr) {
        this.solr = solr;
    }

    @Override
    public Holdings kinds(Optional<String> unit, Scope scope) {
        Key key = new Key(version(), Optional.empty(), unit, scope);
        return kept(key, Holdings.class, () -> holdings(Facet.of(solr.search(CatalogueQueries.kinds(unit, scope)))));
    }

    @Override
    public KindHoldings kind(RecordKind kind, Optional<String> unit, Scope scope) {
        Key key = new Key(version(), Optional.of(kind), unit, scope);
        return kept(
                key,
                KindHoldings.class,
                () -> holdings(kind, Facet.of(solr.search(CatalogueQueries.kind(kind, unit, scope)))));
    }

    private long version() {
        return AnswerReader.state(Facet.of(solr.search(StateFacets.request()))).version();
    }

    private <T> T kept(Key key, Class<T> type, Supplier<T> reading) {
        Object before = kept.get(key);
        if (before != null) {
            return type.cast(before);
        }
        T now = reading.get();
        kept.put(key, now);
        return now;
    }

    private static Holdings holdings(Facet answer) {
        Map<String, Volume> found = new HashMap<>();
        answer.inner(CatalogueQueries.RECORDS)
                .buckets(CatalogueQueries.KINDS)
                .forEach(bucket -> found.put(bucket.key(), volume(bucket)));
        List<Holdings.OfKind> kinds = Stream.of(RecordKind.values())
                .map(kind -> new Holdings.OfKind(kind, found.getOrDefault(IndexWords.of(kind), Volume.none())))
                .toList();
        return new Holdings(kinds, AnswerReader.state(answer), Optional.empty());
    }

    private static KindHoldings holdings(RecordKind kind, Facet answer) {
        Facet records = answer.inner(CatalogueQueries.RECORDS);
        Volume volume = volume(records);
        return new KindHoldings(
                kind,
                volume,
                kind.fields().stream()
                        .map(field -> new Completeness(field, filled(field, volume, records)))
                        .toList(),
                units(records),
                AnswerReader.state(answer),
                Optional.empty());
    }

    private static long filled(RecordField field, Volume volume, Facet records) {
        return volume.records() == 0 ? 0 : volume.records() - records.count(IndexWords.of(field));
    }

    private static List<OfUnit> units(Facet records) {
        List<OfUnit> units = new ArrayList<>();
        records.buckets(CatalogueQueries.UNITS)
                .forEach(bucket -> units.add(new OfUnit(Optional.of(bucket.key()), volume(bucket))));
        Volume rest = volume(records.inner(CatalogueQueries.NO_UNIT));
        if (rest.records() > 0) {
            units.add(new OfUnit(Optional.empty(), rest));
        }
        units.sort(Comparator.comparingLong((OfUnit unit) -> unit.volume().records())
                .reversed()
                .thenComparing(unit -> unit.unit().orElse("")));
        return units;
    }

    private static Volume volume(Facet facet) {
        Map<String, Long> figures = new HashMap<>();
        facet.map(CatalogueQueries.VOLUME).forEach((name, figure) -> {
            if (figure instanceof Number number) {
                figures.put(String.valueOf(name), number.longValue());
            }
        });
        List<Volume.Month> months = figures.keySet().stream()
                .filter(name -> name.startsWith("documents/") && !name.endsWith("/undated"))
                .map(name -> name.substring("documents/".length()))
                .map(month -> new Volume.Month(
                        YearMonth.parse(month),
                        figures.getOrDefault("documents/" + month, 0L),
                        figures.getOrDefault("patients/" + month, 0L)))
                .sorted(Comparator.comparing(Volume.Month::month))
                .toList();
        return new Volume(
                figures.getOrDefault("documents", 0L),
                figures.getOrDefault("patients", 0L),
                new Volume.Part(
                        figures.getOrDefault("documents/undated", 0L), figures.getOrDefault("patients/undated", 0L)),
                Optional.ofNullable(figures.get("first")).map(LocalDate::ofEpochDay),
                Optional.ofNullable(figures.get("last")).map(LocalDate::ofEpochDay),
                months);
    }
}
