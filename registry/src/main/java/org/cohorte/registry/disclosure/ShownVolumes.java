package org.cohorte.registry.disclosure;

import static org.cohorte.query.answer.Masking.BELOW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.KindHoldings.Completeness;
import org.cohorte.query.catalogue.KindHoldings.OfUnit;
import org.cohorte.query.catalogue.Volume;

/**
 * Volumes as they may be shown. What fewer patients than the threshold have anything in is not told, however many records they
 * have there: neither the month, nor the unit, nor a day, which is somebody's. Where something is left out for being small, the
 * smallest of what is told is left out too, so that the sum never tells the small one.
 */
record ShownVolumes(Figures figures) {

    Volume show(Volume exact) {
        if (isSmall(exact.patients())) {
            return new Volume(
                    BELOW, BELOW, new Volume.Part(BELOW, BELOW), Optional.empty(), Optional.empty(), List.of());
        }
        boolean undatedSmall =
                exact.undated().records() > 0 && isSmall(exact.undated().patients());
        List<Volume.Month> told =
                told(exact.months(), Volume.Month::patients, Volume.Month::records, undatedSmall).stream()
                        .map(month -> new Volume.Month(
                                month.month(), figures.show(month.records()), figures.show(month.patients())))
                        .toList();
        return new Volume(
                figures.show(exact.records()),
                figures.show(exact.patients()),
                undated(exact.undated()),
                told.stream().findFirst().map(month -> month.month().atDay(1)),
                told.stream()
                        .reduce((before, after) -> after)
                        .map(month -> month.month().atEndOfMonth()),
                told);
    }

    private Volume.Part undated(Volume.Part exact) {
        return isSmall(exact.patients())
                ? new Volume.Part(BELOW, BELOW)
                : new Volume.Part(figures.show(exact.records()), figures.show(exact.patients()));
    }

    /** By what is told: the order of the exact figures would tell which of two equal ones is larger. */
    List<OfUnit> units(List<OfUnit> exact) {
        return told(
                        exact,
                        unit -> unit.volume().patients(),
                        unit -> unit.volume().records(),
                        false)
                .stream()
                .map(unit -> new OfUnit(unit.unit(), show(unit.volume())))
                .sorted(Comparator.comparingLong((OfUnit unit) -> unit.volume().records())
                        .reversed()
                        .thenComparing(unit -> unit.unit().orElse("")))
                .toList();
    }

    /** Records with and without a field are a table whose sum is told. */
    List<Completeness> fields(KindHoldings exact) {
        long records = exact.volume().records();
        if (isSmall(exact.volume().patients())) {
            return exact.fields().stream()
                    .map(field -> new Completeness(field.field(), BELOW))
                    .toList();
        }
        Figures.Range all = figures.range(figures.show(records));
        return exact.fields().stream()
                .map(field -> new Completeness(
                        field.field(), figures.table(all, field.filled(), records - field.filled())[0]))
                .toList();
    }

    private boolean isSmall(long patients) {
        return figures.show(patients) == BELOW;
    }

    /** Parts that may be told; all but the smallest of them where others may not. */
    private <T> List<T> told(
            List<T> parts, ToLongFunction<T> patients, ToLongFunction<T> records, boolean anotherIsSmall) {
        List<T> told = new ArrayList<>(parts.stream()
                .filter(part -> !isSmall(patients.applyAsLong(part)))
                .toList());
        if (anotherIsSmall || told.size() < parts.size()) {
            told.stream().min(Comparator.comparingLong(records)).ifPresent(told::remove);
        }
        return told;
    }
}
