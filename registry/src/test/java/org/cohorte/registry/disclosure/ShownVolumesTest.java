package org.cohorte.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.catalogue.KindHoldings.OfUnit;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.query.catalogue.Volume.Month;
import org.cohorte.query.catalogue.Volume.Part;
import org.junit.jupiter.api.Test;

/** Figures below 10 are hidden, the others are rounded to 10. */
class ShownVolumesTest {

    private static final Part NONE = new Part(0, 0);

    private final ShownVolumes shown = new ShownVolumes(new Figures(10, 10));

    private static Month month(int number, long records, long patients) {
        return new Month(YearMonth.of(2024, number), records, patients);
    }

    private static Volume volume(Part undated, Month... months) {
        long records =
                undated.records() + Stream.of(months).mapToLong(Month::records).sum();
        long patients = undated.patients()
                + Stream.of(months).mapToLong(Month::patients).sum();
        return new Volume(
                records,
                patients,
                undated,
                Stream.of(months).findFirst().map(month -> month.month().atDay(17)),
                Stream.of(months).reduce((a, b) -> b).map(month -> month.month().atDay(18)),
                List.of(months));
    }

    @Test
    void monthsOfEnoughPatientsAreRoundedAndTheirEndsAreMonths() {
        Volume told = shown.show(volume(NONE, month(1, 44, 12), month(2, 106, 31)));

        assertThat(told.months()).containsExactly(month(1, 40, 10), month(2, 110, 30));
        assertThat(told.records()).isEqualTo(150);
        assertThat(told.first()).contains(LocalDate.of(2024, 1, 1));
        assertThat(told.last()).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void manyRecordsOfFewPatientsAreNotTold() {
        Volume told = shown.show(volume(NONE, month(1, 900, 3), month(2, 50, 20), month(3, 80, 20)));

        assertThat(told.months())
                .as("without the small month, nor the smallest other one, or the sum would tell it")
                .containsExactly(month(3, 80, 20));
        assertThat(told.first()).contains(LocalDate.of(2024, 3, 1));
    }

    @Test
    void recordsOfFewPatientsWithoutADayAreNotToldByTheSumEither() {
        Volume told = shown.show(volume(new Part(70, 2), month(1, 50, 20), month(2, 80, 20)));

        assertThat(told.undated()).isEqualTo(new Part(Masking.BELOW, Masking.BELOW));
        assertThat(told.months()).containsExactly(month(2, 80, 20));
    }

    @Test
    void fewPatientsInAllAreNotToldApartFromNone() {
        assertThat(shown.show(volume(NONE, month(1, 400, 9)))).isEqualTo(shown.show(Volume.none()));
    }

    @Test
    void unitsComeWithoutTheSmallOnesAndInTheOrderOfWhatIsTold() {
        OfUnit small = new OfUnit(Optional.of("1"), volume(NONE, month(1, 500, 4)));
        OfUnit least = new OfUnit(Optional.of("2"), volume(NONE, month(1, 20, 11)));
        OfUnit larger = new OfUnit(Optional.of("4"), volume(NONE, month(1, 104, 40)));
        OfUnit largest = new OfUnit(Optional.of("3"), volume(NONE, month(1, 103, 40)));

        assertThat(shown.units(List.of(small, larger, largest, least)))
                .extracting(unit -> unit.unit().orElseThrow())
                .containsExactly("3", "4");
        assertThat(shown.units(List.of(larger, least)))
                .extracting(unit -> unit.volume().records())
                .containsExactly(100L, 20L);
    }
}
