package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;
import org.cohorte.query.criteria.VitalSignCriterion;

/** The leaves of random requests. */
final class RandomCriteria {

    private final Dice dice;
    private final RandomRequests requests;
    private final RandomTexts texts;
    private final LocalDate today;
    private final RandomDetails details;

    RandomCriteria(Dice dice, RandomRequests requests, LocalDate today) {
        this.dice = dice;
        this.requests = requests;
        this.texts = new RandomTexts(dice);
        this.today = today;
        this.details = new RandomDetails(dice, this, texts);
    }

    Criterion draw(boolean exclude) {
        String id = requests.nextId();
        Optional<String> name = dice.maybe(10, () -> "critère " + id);
        return switch (dice.between(0, 22)) {
            case 0, 1 -> patient(id, name, exclude);
            case 2, 3 -> stay(id, name, exclude);
            case 4, 5 ->
                new DiagnosisCriterion(
                        id,
                        name,
                        exclude,
                        codes(Pools.ASKED_DIAGNOSES),
                        few(Pools.RANKS),
                        few(Pools.SOURCES),
                        options());
            case 6 ->
                new ProcedureCriterion(
                        id,
                        name,
                        exclude,
                        codes(Pools.ASKED_PROCEDURES),
                        few(Pools.SOURCES),
                        few(Pools.PHASES),
                        few(Pools.ACTIVITIES),
                        options());
            case 7, 8 -> laboratory(id, name, exclude);
            case 10 -> vitalSign(id, name, exclude);
            case 9 ->
                new PrescriptionCriterion(
                        id,
                        name,
                        exclude,
                        codes(Pools.ASKED_MEDICINES),
                        few(Pools.KINDS),
                        few(Pools.ROUTES),
                        dose(),
                        rarely(25),
                        options());
            case 13 -> new MovementCriterion(id, name, exclude, rarely(25), length(25, 0), length(25, 3), options());
            case 14 -> new GhmCriterion(id, name, exclude, codes(Pools.ASKED_GROUPS), few(Pools.SEVERITIES), options());
            case 15 ->
                new AdministrationCriterion(
                        id,
                        name,
                        exclude,
                        codes(Pools.ASKED_MEDICINES),
                        few(Pools.ROUTES),
                        dose(),
                        rarely(25),
                        options());
            case 16, 17 -> details.microbiology(id, name, exclude);
            case 18 -> details.imaging(id, name, exclude);
            case 19, 20 -> details.form(id, name, exclude);
            case 21 -> details.other(id, name, exclude);
            case 22 -> new CohortCriterion(id, name, exclude, dice.pick(NaiveNames.COHORTS.toArray(UUID[]::new)));
            default ->
                new DocumentCriterion(
                        id,
                        name,
                        exclude,
                        dice.chance(85) ? texts.query() : "",
                        dice.pick(DocumentCriterion.Where.values()),
                        dice.pick(DocumentCriterion.Mention.values()),
                        few(Pools.DOCUMENT_TYPES),
                        dice.chance(20)
                                ? Set.copyOf(dice.some(List.of(DocumentCriterion.Status.values()), 1, 2))
                                : Set.of(),
                        options());
        };
    }

    /** A criterion on events that asks for little. */
    Criterion loose() {
        String id = requests.nextId();
        Optional<String> name = Optional.empty();
        EventOptions options = dice.chance(80)
                ? EventOptions.none()
                : EventOptions.none()
                        .withOccurrences(new Occurrences(Occurrences.Counted.EVENTS, 0, OptionalInt.empty()));
        return switch (dice.between(0, 5)) {
            case 0, 1 ->
                new StayCriterion(
                        id,
                        name,
                        false,
                        types(20),
                        Set.of(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        options);
            case 2 -> new DiagnosisCriterion(id, name, false, List.of(), Set.of(), Set.of(), options);
            case 3 -> new ProcedureCriterion(id, name, false, List.of(), Set.of(), options);
            case 4 ->
                new LaboratoryCriterion(
                        id, name, false, List.of(), Optional.empty(), Set.of(), dice.chance(50), options);
            default -> new PrescriptionCriterion(id, name, false, List.of(), Set.of(), Optional.empty(), options);
        };
    }

    private PatientCriterion patient(String id, Optional<String> name, boolean exclude) {
        Optional<AgeRange> age = dice.maybe(55, this::ages);
        boolean bySex = age.isEmpty() || dice.chance(20);
        return new PatientCriterion(
                id,
                name,
                exclude,
                bySex ? Set.copyOf(dice.some(List.of(Sex.values()), 1, 3)) : Set.of(),
                age,
                age.isPresent() ? dice.maybe(35, this::day) : Optional.empty(),
                dice.maybe(20, this::births),
                dice.maybe(25, () -> dice.pick(VitalStatus.values())),
                rarely(15),
                few(Pools.AREAS),
                dice.maybe(12, this::identifiers));
    }

    /** Some of somebody, and now and then one of nobody. */
    private Identifiers identifiers() {
        Set<String> values = new HashSet<>(dice.some(requests.sourceIds(), 1, 40));
        if (dice.chance(30)) {
            values.add("nobody");
        }
        return new Identifiers(Identifiers.Kind.PSEUDONYM, values);
    }

    private StayCriterion stay(String id, Optional<String> name, boolean exclude) {
        OptionalInt min = dice.chance(25) ? OptionalInt.of(dice.pick(0, 1, 2, 7)) : OptionalInt.empty();
        OptionalInt max =
                dice.chance(25) ? OptionalInt.of(min.orElse(0) + dice.pick(0, 1, 5, 400)) : OptionalInt.empty();
        return new StayCriterion(
                id, name, exclude, types(50), statuses(30), circumstances(), rarely(20), min, max, died(), options());
    }

    private StayCircumstances circumstances() {
        return new StayCircumstances(mode(), mode(), mode(), mode(), mode(), mode(), mode(), mode());
    }

    private Set<String> mode() {
        return dice.chance(8) ? Set.copyOf(dice.some(Pools.MODES, 1, 2)) : Set.of();
    }

    private OptionalInt length(int percent, int from) {
        return dice.chance(percent) ? OptionalInt.of(from + dice.pick(0, 1, 2)) : OptionalInt.empty();
    }

    private Optional<ValueCondition> dose() {
        return dice.maybe(25, () -> value(Pools.DOSE));
    }

    private Optional<Boolean> died() {
        return dice.maybe(15, () -> dice.chance(70));
    }

    private LaboratoryCriterion laboratory(String id, Optional<String> name, boolean exclude) {
        Pools.Test test = dice.pick(Pools.TESTS);
        boolean group = dice.chance(15);
        List<Code> codes = group
                ? dice.some(Pools.ASKED_GROUPS_OF_TESTS, 0, 2)
                : List.of(Code.ofToken(dice.pick(test.codings()).token()));
        return new LaboratoryCriterion(
                id,
                name,
                exclude,
                codes,
                dice.maybe(group ? 0 : 70, () -> value(test)),
                dice.chance(25) ? Set.copyOf(dice.some(List.of(Abnormal.values()), 1, 2)) : Set.of(),
                dice.chance(30),
                options());
    }

    private VitalSignCriterion vitalSign(String id, Optional<String> name, boolean exclude) {
        Pools.Test test = dice.pick(Pools.VITAL_SIGNS);
        boolean group = dice.chance(20);
        return new VitalSignCriterion(
                id,
                name,
                exclude,
                group
                        ? dice.some(List.of(new Code("loinc", "VITA")), 0, 1)
                        : List.of(Code.ofToken(dice.pick(test.codings()).token())),
                dice.maybe(group ? 0 : 75, () -> value(test)),
                dice.chance(20) ? Set.copyOf(dice.some(List.of(Abnormal.values()), 1, 2)) : Set.of(),
                options());
    }

    ValueCondition value(Pools.Test test) {
        Operator operator = dice.pick(Operator.values());
        Pools.Result bound = dice.pick(test.bounds());
        String unit = bound.unit().orElseThrow();
        if (operator != Operator.BETWEEN) {
            return new ValueCondition(operator, bound.value(), Optional.empty(), unit);
        }
        List<Pools.Result> others = test.bounds().stream()
                .filter(other -> other.unit().equals(bound.unit()))
                .toList();
        Pools.Result other = dice.pick(others);
        return new ValueCondition(
                operator,
                bound.value().min(other.value()),
                Optional.of(bound.value().max(other.value())),
                unit);
    }

    EventOptions options() {
        if (dice.chance(40)) {
            return EventOptions.none();
        }
        return new EventOptions(
                dice.maybe(40, this::dates),
                dice.chance(25),
                dice.chance(50) ? occurrences() : Occurrences.atLeastOne(),
                dice.maybe(20, this::ages),
                dice.chance(20) ? requests.units(1, 3) : List.of(),
                dice.maybe(25, this::bearer));
    }

    private Occurrences occurrences() {
        int min = dice.pick(0, 0, 1, 1, 2, 3);
        OptionalInt max = dice.chance(40) || min == 0 ? OptionalInt.of(min + dice.between(0, 2)) : OptionalInt.empty();
        return new Occurrences(dice.pick(Occurrences.Counted.values()), min, max);
    }

    private StayConditions bearer() {
        return new StayConditions(
                types(40),
                statuses(35),
                dice.chance(35) ? requests.units(1, 2) : List.of(),
                rarely(30),
                rarely(20),
                dice.maybe(20, this::ages));
    }

    private Set<StayType> types(int percent) {
        return dice.chance(percent) ? Set.copyOf(dice.some(List.of(StayType.values()), 1, 4)) : Set.of();
    }

    private Set<StayStatus> statuses(int percent) {
        return dice.chance(percent) ? EnumSet.copyOf(dice.some(List.of(StayStatus.values()), 1, 3)) : Set.of();
    }

    List<Code> codes(List<Code> pool) {
        if (dice.chance(15)) {
            return List.of();
        }
        List<Code> codes = new ArrayList<>(dice.some(pool, 1, 3));
        if (dice.chance(3)) {
            codes.addAll(dice.some(Pools.MANY_DIAGNOSES, 300, 600));
        }
        return codes;
    }

    Set<String> few(List<String> pool) {
        return dice.chance(20) ? new HashSet<>(dice.some(pool, 1, 2)) : Set.of();
    }

    Optional<DateRange> rarely(int percent) {
        return dice.maybe(percent, this::dates);
    }

    /** Closed, open at either end, or of one day. */
    DateRange dates() {
        LocalDate from = day();
        return switch (dice.between(0, 3)) {
            case 0 -> DateRange.since(from);
            case 1 -> new DateRange(Optional.empty(), Optional.of(from));
            case 2 -> DateRange.between(from, from);
            default -> DateRange.between(from, from.plusDays(dice.pick(1, 30, 365, 1000)));
        };
    }

    private DateRange births() {
        LocalDate from = LocalDate.of(dice.between(1930, 2010), dice.pick(1, 2, 3), dice.pick(1, 28));
        return dice.chance(50) ? DateRange.since(from) : DateRange.between(from, from.plusYears(dice.between(0, 40)));
    }

    private LocalDate day() {
        return dice.chance(60)
                ? dice.pick(
                        LocalDate.of(2020, 2, 28),
                        LocalDate.of(2020, 2, 29),
                        LocalDate.of(2020, 3, 1),
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        LocalDate.of(2021, 6, 15))
                : LocalDate.of(2019, 1, 1).plusDays(dice.between(0, 1500));
    }

    private AgeRange ages() {
        AgeUnit unit = dice.pick(AgeUnit.values());
        int low = switch (unit) {
            case YEARS -> dice.pick(0, 1, 5, 18, 60, 65, 100, 4, 16);
            case MONTHS -> dice.pick(0, 1, 6, 24, 12 * 18, 12 * 65);
            case DAYS ->
                dice.pick(
                        0,
                        1,
                        30,
                        NaiveCalendar.daysBetween(today.minusYears(18), today),
                        NaiveCalendar.daysBetween(today.minusYears(65), today));
        };
        int width = dice.pick(0, 1, 5, 20) * (unit == AgeUnit.YEARS ? 1 : unit == AgeUnit.MONTHS ? 12 : 365);
        return switch (dice.between(0, 3)) {
            case 0 -> new AgeRange(OptionalInt.of(low), OptionalInt.empty(), unit);
            case 1 -> new AgeRange(OptionalInt.empty(), OptionalInt.of(low), unit);
            default -> new AgeRange(OptionalInt.of(low), OptionalInt.of(low + width), unit);
        };
    }
}
