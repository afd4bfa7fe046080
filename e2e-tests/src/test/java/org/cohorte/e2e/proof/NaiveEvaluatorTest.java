package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.DocumentCriterion.Mention;
import org.cohorte.query.criteria.DocumentCriterion.Where;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.Occurrences.Counted;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaiveEvaluatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Scope HOSPITAL = Scope.ofWholeHospital(Reading.NOMINATIVE, false);
    private static final List<SourceUnit> TREE = List.of(
            new SourceUnit("G", "Groupe", "GROUP", Optional.empty()),
            new SourceUnit("H", "Hôpital", "HOSPITAL", Optional.of("G")),
            new SourceUnit("A", "Unité", "UNIT", Optional.of("H")),
            new SourceUnit("B", "Unité", "UNIT", Optional.of("H")));

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 2018-02-28, 17", "2000-02-29, 2018-03-01, 18", "2000-02-29, 2020-02-29, 20",
        "1980-06-15, 2020-06-14, 39", "1980-06-15, 2020-06-15, 40", "1980-06-15, 1980-06-15, 0",
        "1980-06-15, 1980-06-14, -1", "1980-01-31, 1980-03-01, 0"
    })
    void yearsOfLifeFollowTheCalendar(LocalDate birth, LocalDate on, int years) {
        assertThat(NaiveCalendar.completedYears(birth, on).orElse(-1)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-31, 2020-02-29, 0, 29",
        "2020-01-31, 2020-03-01, 1, 30",
        "1999-12-31, 2000-01-01, 0, 1",
        "2000-02-28, 2000-03-01, 0, 2",
        "1900-02-28, 1900-03-01, 0, 1"
    })
    void monthsAndDaysOfLifeFollowTheCalendar(LocalDate birth, LocalDate on, int months, int days) {
        assertThat(NaiveCalendar.completedMonths(birth, on)).hasValue(months);
        assertThat(NaiveCalendar.completedDays(birth, on)).hasValue(days);
    }

    @Test
    void theDeadKeepTheAgeOfTheirDeath() {
        Node thirty = age(AgeRange.years(30, 30), Optional.empty());
        assertThat(matches(new OnePatient().born("1980-06-15").died("2010-06-15"), thirty))
                .isTrue();
        assertThat(matches(new OnePatient().born("1980-06-15").died("2010-06-14"), thirty))
                .isFalse();
        assertThat(matches(new OnePatient().born("1996-03-01"), thirty)).isTrue();
        assertThat(matches(new OnePatient().born("1996-03-01").diedUnknown(), thirty))
                .isFalse();
        assertThat(matches(new OnePatient().bornUnknown(), thirty)).isFalse();
        Node thatDay = age(AgeRange.years(30, 30), Optional.of(LocalDate.of(2011, 1, 1)));
        assertThat(matches(new OnePatient().born("1980-06-15").died("2000-06-14"), thatDay))
                .isTrue();
    }

    @Test
    void thePopulationNeedsAStayNotCancelledUnderAChosenUnit() {
        OnePatient treated = new OnePatient().stay("s", "inpatient", "finished", "2020-01-01", "", "A");
        OnePatient cancelled = new OnePatient().stay("s", "inpatient", "cancelled", "2020-01-01", "", "A");
        assertThat(isInPopulation(treated, List.of("3"), HOSPITAL)).isTrue();
        assertThat(isInPopulation(treated, List.of("2"), HOSPITAL)).isTrue();
        assertThat(isInPopulation(treated, List.of("4"), HOSPITAL)).isFalse();
        assertThat(isInPopulation(treated, List.of("33"), HOSPITAL)).isFalse();
        assertThat(isInPopulation(cancelled, List.of("3"), HOSPITAL)).isFalse();
        assertThat(isInPopulation(cancelled, List.of(), HOSPITAL)).isTrue();
    }

    @Test
    void theScopeCutsThePopulation() {
        OnePatient treated = new OnePatient().stay("s", "inpatient", "finished", "2020-01-01", "", "A");
        assertThat(isInPopulation(treated, List.of(), units("2"))).isTrue();
        assertThat(isInPopulation(treated, List.of("3"), units("4"))).isFalse();
        assertThat(isInPopulation(treated, List.of(), units())).isFalse();
        assertThat(isInPopulation(new OnePatient().opposed(), List.of(), HOSPITAL))
                .isFalse();
        assertThat(isInPopulation(
                        new OnePatient().opposed(), List.of(), Scope.ofWholeHospital(Reading.NOMINATIVE, true)))
                .isTrue();
    }

    /** From the page: one choice for all links, dates by calendar, instants of a day, ranks, nothing between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2020-01-31 | 2020-02-29 | {"kind":"sequence","delay":{"min":1,"max":1,"unit":"months"}} | true
        2020-01-31 | 2020-03-01 | {"kind":"sequence","delay":{"min":1,"max":1,"unit":"months"}} | false
        2020-02-29 | 2021-02-28 | {"kind":"sequence","delay":{"min":1,"max":1,"unit":"years"}} | true
        2020-01-01 | 2020-01-01 | {"kind":"sequence","delay":{"min":0,"max":0,"unit":"days"}} | true
        2020-01-02 | 2020-01-01 | {"kind":"sequence"} | false
        2020-01-02 | 2020-01-01 | {"kind":"sequence","delay":{"min":-1,"unit":"days"}} | true
        2020-01-01 | 2020-01-02 | {"kind":"sequence","delay":{"min":0,"max":47,"unit":"hours"}} | false
        2020-01-01 | 2020-01-02 | {"kind":"sequence","delay":{"min":0,"max":48,"unit":"hours"}} | true
        2020-03-28 | 2020-03-29 | {"kind":"sequence","delay":{"min":0,"max":47,"unit":"hours"}} | true
        2020-01-01 | | {"kind":"sequence","delay":{"min":-9999,"unit":"days"}} | false
        2020-01-01 | 2020-01-01 | {"kind":"sameDay"} | true
        2020-01-01 | 2020-01-01 | {"kind":"sameStay"} | false
        2020-01-01 | 2020-01-01 | {"kind":"differentStay"} | false
        2020-01-01 | 2020-01-03 | {"kind":"withoutBetween","none":"a"} | true
        2020-01-01 | 2020-01-03 | {"kind":"withoutBetween","none":"c"} | false
        2020-01-01 | 2020-01-02 | {"kind":"withoutBetween","none":"c"} | true
        2020-01-03 | 2020-01-01 | {"kind":"withoutBetween","none":"a"} | false
        """)
    void linksBindEvents(String first, String second, String link, boolean holds) {
        OnePatient patient = new OnePatient()
                .diagnosis("cim10|A00", first, "")
                .diagnosis("cim10|B00", second == null ? "" : second, "")
                .diagnosis("cim10|C00", "2020-01-02", "");
        assertThat(isMember(patient, link, "")).isEqualTo(holds);
    }

    @Test
    void oneChoiceOfEventsSatisfiesAllLinks() {
        OnePatient patient = new OnePatient()
                .diagnosis("cim10|A00", "2020-01-01", "")
                .diagnosis("cim10|A00", "2020-03-01", "")
                .diagnosis("cim10|B00", "2020-02-01", "")
                .diagnosis("cim10|C00", "2020-02-15", "");
        String before = "{\"kind\":\"sequence\",\"delay\":{\"min\":1,\"unit\":\"days\"}}";
        String after = "{\"kind\":\"sequence\",\"delay\":{\"max\":-1,\"unit\":\"days\"}}";
        assertThat(isMember(patient, before, "")).isTrue();
        assertThat(isMember(patient, after, "")).isTrue();
        assertThat(isMember(patient, before + "," + after, "")).isFalse();
        assertThat(isMember(patient, before, "{\"criterion\":\"a\",\"which\":\"first\"}"))
                .isTrue();
        assertThat(isMember(patient, before, "{\"criterion\":\"a\",\"which\":\"last\"}"))
                .isFalse();
        assertThat(isMember(patient, after, "{\"criterion\":\"a\",\"which\":\"nth\",\"rank\":2}"))
                .isTrue();
        assertThat(isMember(patient, after, "{\"criterion\":\"a\",\"which\":\"nth\",\"rank\":3}"))
                .isFalse();
        assertThat(isMember(patient, before, "{\"criterion\":\"a\",\"which\":\"first\",\"per\":\"stay\"}"))
                .isFalse();
    }

    private static boolean isMember(OnePatient patient, String links, String pins) {
        String criteria = Stream.of("a", "b", "c")
                .map(id -> "{\"type\":\"diagnosis\",\"id\":\"" + id + "\",\"codes\":[{\"system\":\"cim10\",\"code\":\""
                        + id.toUpperCase(Locale.ROOT) + "00\"}]}")
                .collect(Collectors.joining(","));
        Request request = new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + criteria
                        + "]},\"links\":["
                        + links.strip().replace("{\"kind\"", "{\"first\":\"a\",\"second\":\"b\",\"kind\"")
                        + "],\"pins\":["
                        + pins + "]}");
        return !evaluator(patient).members(request, HOSPITAL).isEmpty();
    }

    @Test
    void aCodeStandsForItsDescendants() {
        OnePatient patient = new OnePatient().diagnosis("cim10|E1100", "2020-01-01", "");
        assertThat(matches(patient, diagnosis("cim10|E11", EventOptions.none())))
                .isTrue();
        assertThat(matches(patient, diagnosis("cim10|E110", EventOptions.none())))
                .isTrue();
        assertThat(matches(patient, diagnosis("cim10|E10", EventOptions.none())))
                .isFalse();
        assertThat(matches(patient, diagnosis("local|E11", EventOptions.none())))
                .isFalse();
        OnePatient treated = new OnePatient().event("procedure", "atc|A10BA02", "2020-01-01", "");
        assertThat(matches(treated, diagnosis("atc|A10B", EventOptions.none()))).isFalse();
    }

    @Test
    void zeroOccurrencesAreReal() {
        OnePatient nobody = new OnePatient();
        assertThat(matches(nobody, diagnosis("cim10|E11", occurrences(Counted.EVENTS, 0, 0))))
                .isTrue();
        assertThat(matches(nobody, diagnosis("cim10|E11", occurrences(Counted.DAYS, 0, 2))))
                .isTrue();
        assertThat(matches(nobody, diagnosis("cim10|E11", occurrences(Counted.DAYS, 1, 2))))
                .isFalse();
    }

    @Test
    void countsEventsStaysDaysAndCodes() {
        OnePatient patient = new OnePatient()
                .stay("s", "inpatient", "finished", "2020-01-01", "", "A")
                .diagnosis("cim10|E110", "2020-01-01", "s")
                .diagnosis("cim10|E110", "2020-01-01", "s")
                .diagnosis("cim10|E119", "2020-01-02", "")
                .diagnosis("cim10|E119", "", "");
        assertThat(matches(patient, diagnosis("cim10|E11", occurrences(Counted.EVENTS, 4, 4))))
                .isTrue();
        assertThat(matches(patient, diagnosis("cim10|E11", occurrences(Counted.STAYS, 1, 1))))
                .isTrue();
        assertThat(matches(patient, diagnosis("cim10|E11", occurrences(Counted.DAYS, 2, 2))))
                .isTrue();
        assertThat(matches(patient, diagnosis("cim10|E11", occurrences(Counted.CODES, 2, 2))))
                .isTrue();
    }

    @Test
    void anUndatedDiagnosisTakesTheStartOfItsStay() {
        OnePatient patient = new OnePatient()
                .stay("s", "inpatient", "finished", "2020-01-01", "", "A")
                .diagnosis("cim10|E110", "", "s");
        EventOptions thatDay =
                EventOptions.none().withDate(DateRange.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1)));
        assertThat(matches(patient, diagnosis("cim10|E11", thatDay))).isTrue();
        OnePatient without = new OnePatient().diagnosis("cim10|E110", "", "");
        assertThat(matches(without, diagnosis("cim10|E11", thatDay))).isFalse();
        EventOptions orUndated = new EventOptions(
                thatDay.date(), true, thatDay.occurrences(), Optional.empty(), List.of(), Optional.empty());
        assertThat(matches(without, diagnosis("cim10|E11", orUndated))).isTrue();
    }

    @Test
    void anImpreciseEventIsInsideARangeWhenAllItsDaysAre() {
        DateRange year = DateRange.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        DateRange spring = DateRange.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 5, 31));
        Moment in2020 = new Moment(LocalDate.of(2020, 1, 1), Optional.empty(), Moment.Precision.YEAR);
        OnePatient patient = new OnePatient().diagnosis("cim10|E110", in2020);
        assertThat(matches(patient, diagnosis("cim10|E11", EventOptions.none().withDate(year))))
                .isTrue();
        assertThat(matches(patient, diagnosis("cim10|E11", EventOptions.none().withDate(spring))))
                .isFalse();
    }

    @Test
    void plannedRecordsAndCancelledStaysMatchOnlyWhenAskedFor() {
        OnePatient planned = new OnePatient().event("diagnosis", "cim10|E110", "2020-01-01", "planned");
        assertThat(matches(planned, diagnosis("cim10|E11", EventOptions.none())))
                .isFalse();
        OnePatient cancelled = new OnePatient()
                .stay("s", "inpatient", "cancelled", "2020-01-01", "", "A")
                .diagnosis("cim10|E110", "2020-01-01", "s");
        assertThat(matches(cancelled, stays(Set.of()))).isFalse();
        assertThat(matches(cancelled, stays(Set.of(StayStatus.CANCELLED)))).isTrue();
        assertThat(matches(cancelled, diagnosis("cim10|E11", EventOptions.none())))
                .isTrue();
        assertThat(matches(cancelled, diagnosis("cim10|E11", bearer(Set.of(StayStatus.FINISHED)))))
                .isFalse();
        assertThat(matches(cancelled, diagnosis("cim10|E11", bearer(Set.of(StayStatus.CANCELLED)))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.15, mmol/L, '', true", "150, umol/L, '', true", "149.9, umol/L, '', false", "150, paquets, '', false",
        "20, mg/L, '', true", "10, mg/L, '', false", "200, umol/L, <, false", "200, umol/L, >, true",
        "150, umol/L, >=, true", "149, umol/L, >, false"
    })
    void comparesResultsInTheUnitOfTheCondition(String value, String unit, String comparator, boolean matches) {
        OnePatient patient = new OnePatient().result("loinc|14682-9", value, unit, comparator, "validated");
        ValueCondition atLeast150 =
                new ValueCondition(Operator.AT_LEAST, new BigDecimal("150"), Optional.empty(), "umol/L");
        assertThat(matches(patient, laboratory(Optional.of(atLeast150), Set.of(), false)))
                .isEqualTo(matches);
    }

    @Test
    void readsValidationAndReferenceRanges() {
        OnePatient high = new OnePatient().result("loinc|14682-9", "111", "umol/L", "", "notValidated");
        assertThat(matches(high, laboratory(Optional.empty(), Set.of(Abnormal.HIGH), false)))
                .isFalse();
        assertThat(matches(high, laboratory(Optional.empty(), Set.of(Abnormal.HIGH), true)))
                .isTrue();
        assertThat(matches(high, laboratory(Optional.empty(), Set.of(Abnormal.LOW), true)))
                .isFalse();
        OnePatient onBound = new OnePatient().result("loinc|14682-9", "110", "umol/L", "", "validated");
        assertThat(matches(onBound, laboratory(Optional.empty(), Set.of(Abnormal.HIGH), true)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diabete|true",
                "DIABÈTES|true",
                "diabétique|false",
                "insuline -metformine|true",
                "insuline -(rénal OR metformine)|false",
                "metformine OR (rénal douleur)|true",
                "metformine OR asthme|false",
                "\"insuffisances rénale\"|true",
                "\"rénale insuffisance\"|false",
                "insuffisance near/0 rénale|true",
                "chronique near/1 insuffisance|true",
                "chronique near/0 insuffisance|false",
                "insuline near/9 diabète|false",
                "diab*|true",
                "diabé*|true",
                "diabèti*|false",
                "-asthme|true",
                "-douleur|false"
            })
    void findsFrenchWords(String query, boolean found) {
        OnePatient patient = new OnePatient()
                .document(
                        "Suivi du Diabe\u0300te",
                        "Insuffisance rénale\nCHRONIQUE, sous l\u2019insuline ; pas de douleurs",
                        "current");
        assertThat(matches(patient, document(query, Where.TITLE_OR_BODY))).isEqualTo(found);
    }

    @Test
    void readsTheAskedPartOfTheDocument() {
        OnePatient patient = new OnePatient().document("Diabète", "Asthme", "current");
        assertThat(matches(patient, document("diabète", Where.TITLE))).isTrue();
        assertThat(matches(patient, document("diabète", Where.BODY))).isFalse();
        assertThat(matches(patient, document("diabète asthme", Where.TITLE_OR_BODY)))
                .isTrue();
        assertThat(matches(patient, document("diabète asthme", Where.BODY))).isFalse();
    }

    @Test
    void affirmedWordsAreThoseOutsideTheSentencesThatDeny() {
        OnePatient patient = new OnePatient()
                .document(
                        "Asthme.\n\nPas de diabète.\n\n",
                        "Grossesse.\n\nRisque de fracture ou de douleur.\n\nRein.\n\n",
                        "current");
        assertThat(matches(patient, affirmed("asthme grossesse rein"))).isTrue();
        assertThat(matches(patient, affirmed("diabète OR fracture OR douleur"))).isFalse();
        assertThat(matches(patient, affirmed("grossesse near/6 rein"))).isTrue();
        assertThat(matches(patient, affirmed("grossesse near/4 rein"))).isFalse();
        assertThat(matches(patient, document("diabète fracture douleur", Where.TITLE_OR_BODY)))
                .isTrue();
    }

    private static DocumentCriterion affirmed(String text) {
        return new DocumentCriterion(
                "n",
                Optional.empty(),
                false,
                text,
                Where.TITLE_OR_BODY,
                Mention.AFFIRMED,
                Set.of(),
                Set.of(),
                EventOptions.none());
    }

    @Test
    void groupsCountTheirChildren() {
        Node yes = diagnosis("cim10|E11", occurrences(Counted.EVENTS, 0, 0));
        Node no = diagnosis("cim10|E11", EventOptions.none());
        assertThat(matches(new OnePatient(), group(new Match.All(), yes, no))).isFalse();
        assertThat(matches(new OnePatient(), group(new Match.Any(), yes, no))).isTrue();
        assertThat(matches(new OnePatient(), group(new Match.AtLeast(2), yes, no)))
                .isFalse();
        assertThat(matches(new OnePatient(), group(new Match.AtMost(1), yes, no)))
                .isTrue();
        assertThat(matches(new OnePatient(), group(new Match.Exactly(1), yes, no)))
                .isTrue();
        assertThat(matches(new OnePatient(), group(new Match.Between(0, 0), no, no)))
                .isTrue();
        assertThat(matches(new OnePatient(), group(new Match.AtLeast(2))))
                .as("empty")
                .isTrue();
    }

    private static boolean matches(OnePatient patient, Node node) {
        return evaluator(patient).matches(patient.file(), node);
    }

    private static boolean isInPopulation(OnePatient patient, List<String> units, Scope scope) {
        Request request = new Request(new Population(units), Group.all("root"), List.of());
        return evaluator(patient).isInPopulation(patient.file(), request, scope);
    }

    private static NaiveEvaluator evaluator(OnePatient patient) {
        return new NaiveEvaluator(new Hospital(TREE, Hospital.inOrder(TREE), List.of(patient.file())), TODAY);
    }

    private static Scope units(String... numbers) {
        return Scope.ofUnits(Set.of(numbers), Reading.NOMINATIVE, false);
    }

    private static Group group(Match match, Node... children) {
        return new Group("g", Optional.empty(), false, match, List.of(children));
    }

    private static PatientCriterion age(AgeRange age, Optional<LocalDate> on) {
        return new PatientCriterion(
                "n",
                Optional.empty(),
                false,
                Set.of(),
                Optional.of(age),
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DiagnosisCriterion diagnosis(String code, EventOptions options) {
        return new DiagnosisCriterion(
                "n", Optional.empty(), false, List.of(Code.ofToken(code)), Set.of(), Set.of(), options);
    }

    private static StayCriterion stays(Set<StayStatus> statuses) {
        return new StayCriterion(
                "n",
                Optional.empty(),
                false,
                Set.of(),
                statuses,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                EventOptions.none());
    }

    private static LaboratoryCriterion laboratory(
            Optional<ValueCondition> value, Set<Abnormal> abnormal, boolean notValidated) {
        return new LaboratoryCriterion(
                "n",
                Optional.empty(),
                false,
                List.of(new Code("loinc", "14682-9")),
                value,
                abnormal,
                notValidated,
                EventOptions.none());
    }

    private static DocumentCriterion document(String text, Where where) {
        return new DocumentCriterion("n", Optional.empty(), false, text, where, Set.of(), EventOptions.none());
    }

    private static EventOptions occurrences(Counted counted, int min, int max) {
        return EventOptions.none().withOccurrences(new Occurrences(counted, min, OptionalInt.of(max)));
    }

    private static EventOptions bearer(Set<StayStatus> statuses) {
        StayConditions conditions =
                new StayConditions(Set.of(), statuses, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return new EventOptions(
                Optional.empty(),
                false,
                Occurrences.atLeastOne(),
                Optional.empty(),
                List.of(),
                Optional.of(conditions));
    }
}
