package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LinePage;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.lines.LineTime.Precision;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lines of a small hand-made hospital; patient 3 is opposed, patients 100 to 699 have two results each; today is 1 March 2018. */
class SolrClinicalLinesTest {

    @RegisterExtension
    static final SolrNodeExtension SOLR = new SolrNodeExtension();

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2018-02-28T23:30:00Z"), PARIS);
    private static final Scope ALL = Scope.ofWholeHospital(Reading.NOMINATIVE, false);
    private static final Scope VEILED = Scope.ofWholeHospital(Reading.PSEUDONYMISED, false);
    private static final Scope FIGURES = Scope.ofWholeHospital(Reading.COUNTS, false);
    private static final PatientSet FEW = PatientSet.of(1, 2, 3, 4, 5);
    private static final PatientSet MANY = PatientSet.of(IntStream.range(100, 700));
    private static final LineQuery RESULTS = LineQuery.of(LineKind.LABORATORY);
    private static final LineQuery STAYS = LineQuery.of(LineKind.STAY);
    private static final Code CREATININE = new Code("loinc", "14682-9");

    private static SolrGateway gateway;
    private static SolrClinicalLines lines;

    @BeforeAll
    static void fill() {
        gateway = SOLR.gateway();
        lines = new SolrClinicalLines(gateway, TODAY, PARIS);
        SOLR.fill(hospital().documents());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    private static Records hospital() {
        List<String> creatinine = List.of("loinc|14682-9", "loinc|LP14355-9");
        Records records = new Records()
                .patient(1, "female", "2000-02-29", Fields.PSEUDONYM, "P1", Fields.UNITS, List.of("2", "1"))
                .patient(2, "male", "1960-05-05", Fields.PSEUDONYM, "P2", Fields.UNITS, List.of("2", "1", "4"))
                .patient(3, "male", "1930-01-01", Fields.OPPOSED, true, Fields.UNITS, List.of("2", "1"))
                .patient(
                        4,
                        "male",
                        "1930-01-01",
                        Fields.DECEASED,
                        true,
                        Fields.DEATH_DAY,
                        day("1999-12-31"),
                        Fields.AGE_AT_DEATH_MONTHS,
                        839,
                        Fields.UNITS,
                        List.of("4"))
                .patient(5, "unknown", "")
                .stay(
                        1,
                        10,
                        "inpatient",
                        "2017-01-10",
                        List.of("2", "1"),
                        Fields.LENGTH_DAYS,
                        3,
                        Fields.END_DAY,
                        day("2017-01-13"))
                .stay(1, 11, "dayCase", "2018-01-10", List.of("2", "1"), Fields.STATUS, "cancelled")
                .stay(2, 20, "dayCase", "2017-01-20", List.of("2", "1"))
                .stay(2, 21, "inpatient", "", List.of("4"))
                .stay(4, 40, "emergency", "1999-12-30", List.of("4"), Fields.DIED, true)
                .coded(
                        1,
                        Kinds.LABORATORY,
                        "2017-01-10",
                        creatinine,
                        Fields.SOURCE_ID,
                        "lab-1",
                        Fields.LABEL,
                        "Créatinine",
                        Fields.STAY,
                        10,
                        Fields.UNIT,
                        "2",
                        Fields.UNITS,
                        List.of("2", "1"),
                        Fields.TIME,
                        Instant.parse("2017-01-10T08:00:00Z").toEpochMilli(),
                        Fields.RAW_VALUE,
                        160,
                        Fields.RAW_UNIT,
                        "umol/L",
                        Fields.REFERENCE_HIGH,
                        104.5,
                        Fields.ABNORMAL,
                        "high")
                .coded(1, Kinds.LABORATORY, "2017-01-10", creatinine, Fields.RAW_VALUE, 90)
                .coded(2, Kinds.LABORATORY, "2017-01-01", creatinine, Fields.PRECISION, 2, Fields.RAW_VALUE, 1000)
                .coded(
                        2,
                        Kinds.LABORATORY,
                        "",
                        creatinine,
                        Fields.VALUE_TEXT,
                        "hémolysé",
                        Fields.STATUS,
                        "notValidated")
                .coded(2, Kinds.LABORATORY, "2017-03-01", List.of("loinc|2345-7"), Fields.STATUS, "planned")
                .coded(3, Kinds.LABORATORY, "2017-01-11", creatinine, Fields.RAW_VALUE, 80)
                .coded(4, Kinds.LABORATORY, "1999-12-30", List.of("loinc|2345-7"), Fields.RAW_VALUE, 5.5);
        for (int patient = 100; patient < 700; patient++) {
            records.patient(patient, "female", "1980-01-01", Fields.UNITS, List.of("9"))
                    .coded(patient, Kinds.LABORATORY, "2016-01-02", creatinine, Fields.RAW_VALUE, patient)
                    .coded(patient, Kinds.LABORATORY, "2016-01-01", creatinine, Fields.RAW_VALUE, patient);
        }
        return records;
    }

    @Test
    void theLatestFirstAndUndatedOnesLast() {
        assertThat(told(page(RESULTS, LineOrder.NEWEST)))
                .containsExactly(
                        "1 2017-01-10 160", "1 2017-01-10 90", "2 2017-01-01 1000", "4 1999-12-30 5.5", "2 - -");
        assertThat(told(page(RESULTS, LineOrder.OLDEST)))
                .containsExactly(
                        "4 1999-12-30 5.5", "2 2017-01-01 1000", "1 2017-01-10 160", "1 2017-01-10 90", "2 - -");
        assertThat(told(page(RESULTS, LineOrder.HIGHEST)))
                .containsExactly(
                        "2 2017-01-01 1000", "1 2017-01-10 160", "1 2017-01-10 90", "4 1999-12-30 5.5", "2 - -");
        assertThat(told(page(RESULTS, LineOrder.LOWEST)).getFirst()).isEqualTo("4 1999-12-30 5.5");
        assertThat(page(RESULTS, LineOrder.NEWEST))
                .returns(5L, LinePage::total)
                .returns(3L, LinePage::patients)
                .returns(Optional.empty(), LinePage::next);
    }

    @Test
    void filtersAreAndedAndTheirValuesOred() {
        DateRange january = DateRange.between(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 1, 31));
        DateRange firstDays = DateRange.between(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 1, 30));
        List<Code> class1 = List.of(new Code("loinc", "LP14355-9"));
        assertThat(told(page(RESULTS.withCodes(class1), LineOrder.NEWEST))).hasSize(4);
        assertThat(told(page(RESULTS.withCodes(List.of(CREATININE, new Code("loinc", "2345-7"))), LineOrder.NEWEST)))
                .hasSize(5);
        assertThat(told(page(RESULTS.withDates(Optional.of(january)), LineOrder.NEWEST)))
                .hasSize(3);
        assertThat(told(page(RESULTS.withDates(Optional.of(firstDays)), LineOrder.NEWEST)))
                .hasSize(2);
        assertThat(told(page(
                        RESULTS.withDates(Optional.of(new DateRange(Optional.empty(), Optional.empty()))),
                        LineOrder.NEWEST)))
                .hasSize(5);
        assertThat(told(page(RESULTS.withUnits(List.of("1", "7")), LineOrder.NEWEST)))
                .containsExactly("1 2017-01-10 160");
        assertThat(told(page(RESULTS.withAbnormalOnly(true), LineOrder.NEWEST))).containsExactly("1 2017-01-10 160");
        assertThat(told(page(RESULTS.withPatient(2), LineOrder.NEWEST))).containsExactly("2 2017-01-01 1000", "2 - -");
        assertThat(told(page(RESULTS.withPatient(150), LineOrder.NEWEST))).isEmpty();
    }

    @Test
    void aLineTellsWhatTheSourceSaid() {
        Line.Laboratory result = (Line.Laboratory)
                page(RESULTS.withAbnormalOnly(true), LineOrder.NEWEST).lines().getFirst();
        LineTime time = new LineTime(
                LocalDate.of(2017, 1, 10), Optional.of(Instant.parse("2017-01-10T08:00:00Z")), Precision.INSTANT);
        assertThat(result.common())
                .isEqualTo(new Line.Common(
                        result.common().id(),
                        Optional.of("lab-1"),
                        1,
                        OptionalInt.of(10),
                        Optional.of("2"),
                        Optional.of(time),
                        OptionalInt.of(16)));
        assertThat(result)
                .isEqualTo(new Line.Laboratory(
                        result.common(),
                        Optional.of(CREATININE),
                        "Créatinine",
                        Optional.empty(),
                        Optional.of(new BigDecimal("160")),
                        Optional.of("umol/L"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("104.5")),
                        Optional.of("high"),
                        true));
        List<Line> ofSecond = page(RESULTS.withPatient(2), LineOrder.NEWEST).lines();
        assertThat(ofSecond.getFirst().common().time())
                .contains(new LineTime(LocalDate.of(2017, 1, 1), Optional.empty(), Precision.MONTH));
        assertThat(ofSecond.getLast()).isInstanceOfSatisfying(Line.Laboratory.class, bad -> {
            assertThat(bad.text()).contains("hémolysé");
            assertThat(bad.validated()).isFalse();
        });
    }

    @Test
    void cancelledStaysAreNoLines() {
        assertThat(page(STAYS, LineOrder.NEWEST).lines())
                .extracting(line -> line.common().stay().orElse(0))
                .containsExactly(20, 10, 40, 21);
        Line.Stay stay =
                (Line.Stay) page(STAYS.withPatient(1), LineOrder.NEWEST).lines().getFirst();
        assertThat(stay.end()).contains(new LineTime(LocalDate.of(2017, 1, 13), Optional.empty(), Precision.DAY));
        assertThat(stay.lengthDays()).hasValue(3);
        assertThat(stay.type()).isEqualTo("inpatient");
    }

    @Test
    void theScopeCutsTheSetButNotTheLinesOfAPatient() {
        Scope four = Scope.ofUnits(Set.of("4"), Reading.NOMINATIVE, false);
        assertThat(lines.page(RESULTS, LineOrder.NEWEST, Optional.empty(), 50, FEW, four)
                        .total())
                .isEqualTo(3);
        assertThat(lines.count(STAYS, FEW, four)).isEqualTo(3);
        assertThat(lines.count(RESULTS, FEW, Scope.ofWholeHospital(Reading.NOMINATIVE, true)))
                .isEqualTo(6);
        assertThat(lines.count(RESULTS, FEW, Scope.ofUnits(Set.of(), Reading.NOMINATIVE, true)))
                .isZero();
        assertThat(lines.stream(STAYS, FEW, four)).hasSize(3);
        assertThat(lines.patients(List.of(1, 2, 3, 4, 5), four)).containsOnlyKeys(2, 4);
    }

    @Test
    void pseudonymisedScopesGetNoIdentity() {
        LinePage page = lines.page(RESULTS, LineOrder.NEWEST, Optional.empty(), 50, FEW, VEILED);
        assertThat(page.lines().toString()).contains("Créatinine").doesNotContain("hémolysé");
        assertThat(page.lines()).extracting(line -> line.common().sourceId()).containsOnly(Optional.empty());
        try (Stream<Line> all = lines.stream(RESULTS, FEW, VEILED)) {
            assertThat(all).extracting(line -> line.common().sourceId()).containsOnly(Optional.empty());
        }
        PatientLine dead =
                lines.patients(List.of(4), VEILED).values().iterator().next();
        assertThat(dead.birthDay()).isEmpty();
        assertThat(dead.deathDay()).isEmpty();
        assertThat(dead.ageYears()).hasValue(69);
    }

    @Test
    void figuresAloneReadNoLine() {
        assertThatThrownBy(() -> lines.page(RESULTS, LineOrder.NEWEST, Optional.empty(), 50, FEW, FIGURES))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> lines.stream(RESULTS, FEW, FIGURES)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> lines.count(RESULTS, FEW, FIGURES)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> lines.patients(List.of(1), FIGURES)).isInstanceOf(SecurityException.class);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        for (LineOrder order : LineOrder.values()) {
            List<String> read = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                LinePage page = lines.page(RESULTS, order, cursor, 97, MANY, ALL);
                assertThat(page.total()).isEqualTo(1_200);
                assertThat(page.patients()).isEqualTo(600);
                page.lines().forEach(line -> read.add(line.common().id()));
                cursor = page.next();
            } while (cursor.isPresent());
            assertThat(read).as("%s", order).hasSize(1_200).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorIsOpaqueAndGoodForItsListAlone() {
        LineQuery other = RESULTS.withPatient(2);
        String cursor = next(lines.page(RESULTS, LineOrder.NEWEST, Optional.empty(), 2, FEW, VEILED));
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("laboratory");
        for (String wrong : List.of("", "x", "*", cursor.substring(1), cursor + "AAAA", "é")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> lines.page(RESULTS, LineOrder.NEWEST, Optional.of(wrong), 2, FEW, ALL));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines.page(other, LineOrder.NEWEST, Optional.of(cursor), 2, FEW, ALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines.page(RESULTS, LineOrder.OLDEST, Optional.of(cursor), 2, FEW, ALL));
    }

    @Test
    void whatCannotBeListedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> page(STAYS, LineOrder.HIGHEST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines.page(RESULTS, LineOrder.NEWEST, Optional.empty(), 0, FEW, ALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines.page(RESULTS, LineOrder.NEWEST, Optional.empty(), 201, FEW, ALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines.patients(IntStream.range(0, 201).boxed().toList(), ALL));
    }

    @Test
    void aStreamGoesByPatientThenTime() {
        try (Stream<Line> all = lines.stream(RESULTS, FEW.or(MANY), ALL)) {
            List<String> read = all.map(SolrClinicalLinesTest::told).toList();
            assertThat(read).hasSize(1_205);
            assertThat(read.subList(0, 7))
                    .containsExactly(
                            "1 2017-01-10 160",
                            "1 2017-01-10 90",
                            "2 2017-01-01 1000",
                            "2 - -",
                            "4 1999-12-30 5.5",
                            "100 2016-01-01 100",
                            "100 2016-01-02 100");
        }
        assertThat(lines.count(RESULTS, FEW.or(MANY), ALL)).isEqualTo(1_205);
        assertThat(lines.stream(RESULTS, PatientSet.none(), ALL)).isEmpty();
    }

    @Test
    void aClosedStreamReadsNoMore() {
        Stream<Line> all = lines.stream(RESULTS, MANY, ALL);
        Iterator<Line> read = all.iterator();
        assertThat(read.next().common().patient()).isEqualTo(100);
        all.close();
        List<Line> rest = new ArrayList<>();
        read.forEachRemaining(rest::add);
        assertThat(rest).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void patientsComeWithTheirLastStay() {
        Map<Integer, PatientLine> found = lines.patients(List.of(1, 2, 3, 4, 5, 999), ALL);
        assertThat(found).containsOnlyKeys(1, 2, 4, 5);
        assertThat(found.get(1))
                .returns("P1", PatientLine::pseudonym)
                .returns("female", PatientLine::sex)
                .returns(Optional.of(LocalDate.of(2000, 2, 29)), PatientLine::birthDay)
                .returns(OptionalInt.of(18), PatientLine::ageYears)
                .returns(Optional.of(10), patient -> stay(patient));
        assertThat(stay(found.get(2))).contains(20);
        assertThat(found.get(4))
                .returns(OptionalInt.of(69), PatientLine::ageYears)
                .returns(Optional.of(LocalDate.of(1999, 12, 31)), PatientLine::deathDay)
                .returns(true, PatientLine::deceased);
        assertThat(found.get(5).ageYears()).isEmpty();
        assertThat(found.get(5).lastStay()).isEmpty();
        assertThat(lines.patients(List.of(), ALL)).isEmpty();
        assertThat(lines.patients(IntStream.range(100, 300).boxed().toList(), ALL))
                .hasSize(200);
    }

    private static Optional<Integer> stay(PatientLine patient) {
        return patient.lastStay().map(stay -> stay.common().stay().orElse(0));
    }

    private static String next(LinePage page) {
        return page.next().orElseThrow();
    }

    private static LinePage page(LineQuery query, LineOrder order) {
        return lines.page(query, order, Optional.empty(), 50, FEW, ALL);
    }

    private static List<String> told(LinePage page) {
        return page.lines().stream().map(SolrClinicalLinesTest::told).toList();
    }

    private static String told(Line line) {
        Line.Laboratory result = (Line.Laboratory) line;
        String day = result.common().time().map(time -> time.day().toString()).orElse("-");
        String value = result.value().map(BigDecimal::toPlainString).orElse("-");
        return result.common().patient() + " " + day + " " + value;
    }

    private static long day(String day) {
        return LocalDate.parse(day).toEpochDay();
    }
}
