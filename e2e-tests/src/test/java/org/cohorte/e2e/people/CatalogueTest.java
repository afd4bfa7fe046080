package org.cohorte.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.KindHoldings.OfUnit;
import org.cohorte.query.catalogue.RecordField;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.catalogue.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue over a real index, held against the records themselves, counted one by one. */
@ExtendWith(PeopleTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    private static final String READER = "catalogue-lignes";
    private static final String COUNTER = "catalogue-chiffres";
    private static final String OF_ONE_UNIT = "catalogue-unite";
    private static final String STRANGER = "catalogue-personne";

    private PeopleHouse house;
    private Catalogue catalogue;

    @BeforeAll
    void open(PeopleHouse opened) {
        house = opened;
        catalogue = house.catalogue();
        house.account(READER, "u1", Reading.PSEUDONYMISED);
        house.account(COUNTER, "u1", Reading.COUNTS);
        house.account(OF_ONE_UNIT, "u112", Reading.PSEUDONYMISED);
        house.registry().accountDirectory().put(STRANGER, "Compte de test");
    }

    /** Records of a kind of the patients of some units, by month, told naively. */
    private static Map<YearMonth, Long> months(RecordKind kind, Predicate<String> units) {
        return IntStream.range(0, Patients.SIZE)
                .filter(n -> units.test(Patients.unit(n)))
                .mapToObj(n -> day(kind, Patients.all().get(n)))
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.counting()));
    }

    private static LocalDate day(RecordKind kind, PatientFile file) {
        if (kind == RecordKind.STAY) {
            return file.stays().getFirst().start().orElseThrow().day();
        }
        SourceEvent event = file.events().get(kind == RecordKind.DIAGNOSIS ? 0 : 1);
        return event.time().orElseThrow().day();
    }

    private static Map<YearMonth, Long> months(Volume volume) {
        return volume.months().stream().collect(Collectors.toMap(Volume.Month::month, Volume.Month::records));
    }

    private static Volume volume(Holdings holdings, RecordKind kind) {
        return holdings.kinds().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .volume();
    }

    @Test
    void tellsAReaderOfLinesEveryKindAsItIs() {
        Holdings holdings = catalogue.kinds(READER, Optional.empty());

        assertThat(holdings.masking()).isEmpty();
        assertThat(holdings.kinds()).extracting(Holdings.OfKind::kind).containsExactly(RecordKind.values());
        for (RecordKind kind : List.of(RecordKind.STAY, RecordKind.DIAGNOSIS, RecordKind.LABORATORY)) {
            Volume volume = volume(holdings, kind);
            assertThat(months(volume)).as(kind.name()).isEqualTo(months(kind, unit -> true));
            assertThat(volume.records()).isEqualTo(Patients.SIZE);
            assertThat(volume.patients()).isEqualTo(Patients.SIZE);
            assertThat(volume.first()).contains(LocalDate.of(2020, 5, 4));
        }
        assertThat(volume(holdings, RecordKind.LABORATORY).last()).contains(LocalDate.of(2020, 5, 6));
        assertThat(volume(holdings, RecordKind.DOCUMENT)).isEqualTo(Volume.none());
        assertThat(holdings.index().patients()).isEqualTo(Patients.SIZE);
    }

    @Test
    void tellsOfOneKindEachUnitAndWhatItsRecordsLack() {
        KindHoldings laboratory = catalogue.kind(READER, RecordKind.LABORATORY, Optional.empty());

        assertThat(laboratory.units().stream()
                        .collect(Collectors.toMap(
                                unit -> unit.unit().orElse(""),
                                unit -> unit.volume().records())))
                .isEqualTo(Map.of(house.number("u12"), 20L, house.number("u112"), 10L, house.number("u13"), 10L));
        Map<RecordField, Long> filled = laboratory.fields().stream()
                .collect(Collectors.toMap(KindHoldings.Completeness::field, KindHoldings.Completeness::filled));
        assertThat(filled)
                .containsEntry(RecordField.CODE, 40L)
                .containsEntry(RecordField.STAY, 40L)
                .containsEntry(RecordField.VALUE, 40L)
                .containsEntry(RecordField.AGE_DAYS, 40L)
                .containsEntry(RecordField.TIME, 0L)
                .containsEntry(RecordField.REF_LOW, 0L);
        assertThat(filled.keySet()).containsExactlyInAnyOrderElementsOf(RecordKind.LABORATORY.fields());
    }

    @Test
    void tellsOfAUnitWhatHappenedThereAndNothingElse() {
        Optional<String> unit = Optional.of(house.number("u12"));
        Holdings holdings = catalogue.kinds(READER, unit);

        assertThat(months(volume(holdings, RecordKind.DIAGNOSIS)))
                .isEqualTo(months(RecordKind.DIAGNOSIS, "u12"::equals));
        assertThat(catalogue.kind(READER, RecordKind.STAY, unit).units())
                .extracting(OfUnit::unit)
                .containsExactly(unit);
        assertThat(volume(catalogue.kinds(READER, Optional.of(house.number("u1"))), RecordKind.STAY)
                        .records())
                .as("the root is everything")
                .isEqualTo(Patients.SIZE);
    }

    @Test
    void keepsToThePerimeterOfWhoeverAsks() {
        Holdings holdings = catalogue.kinds(OF_ONE_UNIT, Optional.empty());

        assertThat(volume(holdings, RecordKind.STAY).records()).isEqualTo(10);
        assertThat(catalogue
                        .kind(OF_ONE_UNIT, RecordKind.STAY, Optional.empty())
                        .units())
                .extracting(OfUnit::unit)
                .containsExactly(Optional.of(house.number("u112")));
    }

    @Test
    void aUnitOutsideThePerimeterIsAsOneThatDoesNotExist() {
        List<String> unseen = List.of(house.number("u12"), house.number("u1"), "99999", "0", "-1", "12 OR 1", "*");
        for (String unit : unseen) {
            assertThatThrownBy(() -> catalogue.kinds(OF_ONE_UNIT, Optional.of(unit)))
                    .as(unit)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("No such unit");
            assertThat(house.latest(OF_ONE_UNIT).outcome()).isEqualTo(AuditOutcome.REFUSED);
        }
    }

    @Test
    void whoeverCountsNobodyIsToldNothing() {
        assertThatThrownBy(() -> catalogue.kinds(STRANGER, Optional.empty())).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> catalogue.kind(STRANGER, RecordKind.STAY, Optional.empty()))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void figuresAloneAreCoarseAndSmallGroupsAreNotThere() {
        KindHoldings stays = catalogue.kind(COUNTER, RecordKind.STAY, Optional.empty());

        assertThat(stays.masking()).contains(new Masking(10, 10));
        assertThat(stays.volume().records()).isEqualTo(40);
        assertThat(stays.volume().first())
                .as("the month, not the day of somebody")
                .contains(LocalDate.of(2020, 5, 1));
        assertThat(stays.volume().last()).contains(LocalDate.of(2020, 5, 31));
        assertThat(stays.units()).hasSize(3);

        house.registry().settings().put("disclosure.threshold", "15");
        try {
            KindHoldings coarser = catalogue.kind(COUNTER, RecordKind.STAY, Optional.empty());
            assertThat(coarser.units())
                    .as("two units are small, and the only other one would tell their sum")
                    .isEmpty();
            Optional<String> small = Optional.of(house.number("u13"));
            KindHoldings hidden = catalogue.kind(COUNTER, RecordKind.STAY, small);
            assertThat(hidden.volume().records()).isEqualTo(Masking.BELOW);
            assertThat(hidden.volume().patients()).isEqualTo(Masking.BELOW);
            assertThat(hidden.volume().first()).isEmpty();
            assertThat(hidden.volume().months()).isEmpty();
            assertThat(hidden.units()).isEmpty();
            assertThat(hidden.fields()).allMatch(field -> field.filled() == Masking.BELOW);
        } finally {
            house.registry().settings().put("disclosure.threshold", "10");
        }
    }

    @Test
    void leavesALineOfAudit() {
        catalogue.kind(READER, RecordKind.LABORATORY, Optional.of(house.number("u13")));

        assertThat(house.latest(READER).action()).isEqualTo(AuditAction.COUNT);
        assertThat(house.latest(READER).units()).containsExactly(house.number("u13"));
        assertThat(house.latest(READER).details()).isEqualTo(Map.of("what", "CATALOGUE", "kind", "LABORATORY"));
    }
}
