package org.cohorte.app.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cohorte.app.api.CountResource.IndexResource;
import org.cohorte.app.api.CountResource.Rule;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.registry.perimeter.Perimeter;

/**
 * What there is of every kind of record.
 *
 * @param masking how figures were made coarse; absent when they are exact
 */
record CatalogueResource(List<Kind> kinds, Optional<Rule> masking, IndexResource index) {

    /** A kind, and how much of it there is. */
    record Kind(String kind, Amount amount) {}

    /**
     * How much there is of something.
     *
     * @param undated records without a day
     * @param first   day of the first record; of coarse figures, the first day of the first month that is told
     * @param last    day of the last record; of coarse figures, the last day of the last month that is told
     */
    record Amount(
            Figure records,
            Figure patients,
            Figure undated,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            List<Month> months) {}

    /** Records of a month, and the patients who have any in it. */
    record Month(String month, Figure records, Figure patients) {}

    /** What there is of one kind. */
    record OneKind(
            String kind,
            Amount amount,
            List<Filled> fields,
            List<InUnit> units,
            Optional<Rule> masking,
            IndexResource index) {}

    /** How many records have a field. */
    record Filled(String field, Figure filled) {}

    /** What happened in a unit; the records of no unit have neither number nor name. */
    record InUnit(Optional<String> unit, Optional<String> name, Amount amount) {}

    static CatalogueResource of(Holdings holdings) {
        return new CatalogueResource(
                holdings.kinds().stream()
                        .map(kind -> new Kind(ApiNames.of(kind.kind()), amount(kind.volume(), holdings.masking())))
                        .toList(),
                rule(holdings.masking()),
                CountResources.index(holdings.index()));
    }

    static OneKind of(KindHoldings holdings, Function<Collection<String>, Map<String, Perimeter>> names) {
        Optional<Masking> masking = holdings.masking();
        Map<String, Perimeter> units = names.apply(
                holdings.units().stream().flatMap(unit -> unit.unit().stream()).toList());
        return new OneKind(
                ApiNames.of(holdings.kind()),
                amount(holdings.volume(), masking),
                holdings.fields().stream()
                        .map(field -> new Filled(ApiNames.of(field.field()), Figure.of(field.filled(), masking)))
                        .toList(),
                holdings.units().stream()
                        .map(unit -> new InUnit(
                                unit.unit(),
                                unit.unit()
                                        .flatMap(number -> Optional.ofNullable(units.get(number)))
                                        .map(Perimeter::name),
                                amount(unit.volume(), masking)))
                        .toList(),
                rule(masking),
                CountResources.index(holdings.index()));
    }

    private static Optional<Rule> rule(Optional<Masking> masking) {
        return masking.map(rule -> new Rule(rule.threshold(), rule.rounding()));
    }

    private static Amount amount(Volume volume, Optional<Masking> masking) {
        return new Amount(
                Figure.of(volume.records(), masking),
                Figure.of(volume.patients(), masking),
                Figure.of(volume.undated().records(), masking),
                volume.first(),
                volume.last(),
                volume.months().stream()
                        .map(month -> new Month(
                                month.month().toString(),
                                Figure.of(month.records(), masking),
                                Figure.of(month.patients(), masking)))
                        .toList());
    }
}
