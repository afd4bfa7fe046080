package org.cohorte.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;

/** Requests of every shape the language allows, drawn from a seed. They are well formed, and need not make sense. */
public final class RandomRequests {

    private final Random random;
    private int ids;

    public RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    /** A request, now and then with links. */
    public Request next() {
        ids = 0;
        Group root = group(0).withChildren(children(1));
        return new Request(new Population(units(), cohort()), root, many(2, this::link), many(1, this::pin));
    }

    private Group group(int depth) {
        return new Group(id(), name(), random.nextBoolean(), match(), depth > 3 ? List.of() : children(depth + 1));
    }

    private List<Node> children(int depth) {
        return many(4, () -> depth < 4 && random.nextInt(4) == 0 ? group(depth) : criterion());
    }

    private Node criterion() {
        return switch (random.nextInt(18)) {
            case 0 -> patient();
            case 1 -> stay();
            case 2 ->
                new DiagnosisCriterion(
                        id(),
                        name(),
                        random.nextBoolean(),
                        codes(),
                        texts("DP", "DR", "DAS"),
                        texts("pmsi"),
                        options());
            case 3 ->
                new ProcedureCriterion(
                        id(),
                        name(),
                        random.nextBoolean(),
                        codes(),
                        texts("pmsi"),
                        texts("0", "1"),
                        texts("1", "4"),
                        options());
            case 4 -> laboratory();
            case 6 -> vitalSign();
            case 5 ->
                new PrescriptionCriterion(
                        id(),
                        name(),
                        random.nextBoolean(),
                        codes(),
                        texts("sortie", "séjour"),
                        texts("PO", "IV"),
                        optional(this::value),
                        optional(this::dates),
                        options());
            case 7 ->
                new MovementCriterion(
                        id(),
                        name(),
                        random.nextBoolean(),
                        optional(this::dates),
                        optionalInt(9),
                        optionalInt(90),
                        options());
            case 8 -> new GhmCriterion(id(), name(), random.nextBoolean(), codes(), texts("1", "J"), options());
            case 9 -> administration();
            case 10 -> microbiology();
            case 11 -> imaging();
            case 12, 13 -> form();
            case 14 -> other();
            case 16 -> new CohortCriterion(id(), name(), random.nextBoolean(), uuid());
            case 17 -> new RequestCriterion(id(), name(), random.nextBoolean(), uuid(), random.nextInt(1, 9));
            default ->
                new DocumentCriterion(
                        id(),
                        name(),
                        random.nextBoolean(),
                        oneOf("", "fièvre", "\"insuffisance rénale\" OR dialyse", "a\\b \"c\""),
                        any(DocumentCriterion.Where.class),
                        any(DocumentCriterion.Mention.class),
                        texts("CRH", "ORD"),
                        some(DocumentCriterion.Status.class),
                        options());
        };
    }

    private PatientCriterion patient() {
        return new PatientCriterion(
                id(),
                name(),
                random.nextBoolean(),
                some(Sex.class),
                optional(this::ages),
                optional(this::day),
                optional(this::dates),
                optional(() -> any(PatientCriterion.VitalStatus.class)),
                optional(this::dates),
                texts("75013", "751134902"),
                optional(() -> new Identifiers(any(Identifiers.Kind.class), texts("800001", "800002", "QF3K2"))));
    }

    private StayCriterion stay() {
        return new StayCriterion(
                id(),
                name(),
                random.nextBoolean(),
                some(StayType.class),
                some(StayStatus.class),
                circumstances(),
                optional(this::dates),
                optionalInt(10),
                optionalInt(100),
                optional(random::nextBoolean),
                options());
    }

    private LaboratoryCriterion laboratory() {
        return new LaboratoryCriterion(
                id(),
                name(),
                random.nextBoolean(),
                codes(),
                optional(this::value),
                some(Abnormal.class),
                random.nextBoolean(),
                options());
    }

    private StayCircumstances circumstances() {
        return new StayCircumstances(
                texts("semaine"),
                texts("programmée"),
                texts("domicile", "mutation"),
                texts("dyspnée"),
                texts("urgences"),
                texts("domicile", "décès"),
                texts("contre avis"),
                texts("SSR"));
    }

    private AdministrationCriterion administration() {
        return new AdministrationCriterion(
                id(),
                name(),
                random.nextBoolean(),
                codes(),
                texts("PO", "IV"),
                optional(this::value),
                optional(this::dates),
                options());
    }

    private MicrobiologyCriterion microbiology() {
        return new MicrobiologyCriterion(
                id(),
                name(),
                random.nextBoolean(),
                codes(),
                texts("hémoculture", "urine"),
                codes(),
                some(MicrobiologyCriterion.Susceptibility.class),
                options());
    }

    private ImagingCriterion imaging() {
        return new ImagingCriterion(
                id(),
                name(),
                random.nextBoolean(),
                any(ImagingCriterion.Level.class),
                codes(),
                texts("CT", "MR"),
                texts("thorax"),
                oneOf("", "thorax"),
                new CountRange(optionalInt(3), optionalInt(20)),
                new CountRange(optionalInt(3), optionalInt(20)),
                texts("1.2.3"),
                optional(random::nextBoolean),
                options());
    }

    private FormCriterion form() {
        return new FormCriterion(id(), name(), random.nextBoolean(), codes(), many(3, this::answer), options());
    }

    private Answer answer() {
        int kind = random.nextInt(5);
        return new Answer(
                new Code("form", oneOf("suivi/poids", "suivi/tabac")),
                kind == 0 ? Optional.of(random.nextBoolean()) : Optional.empty(),
                kind == 1 ? List.of(new Code("cim10", "E11")) : List.of(),
                kind == 2 ? Optional.of(value()) : Optional.empty(),
                kind == 3 ? Optional.of(dates()) : Optional.empty(),
                kind == 4 ? Optional.of("à jeun") : Optional.empty());
    }

    private OtherCriterion other() {
        return new OtherCriterion(
                id(),
                name(),
                random.nextBoolean(),
                some(OtherCriterion.Kind.class),
                codes(),
                optional(this::value),
                codes(),
                oneOf("", "négatif"),
                options());
    }

    private VitalSignCriterion vitalSign() {
        return new VitalSignCriterion(
                id(), name(), random.nextBoolean(), codes(), optional(this::value), some(Abnormal.class), options());
    }

    private ValueCondition value() {
        ValueCondition.Operator operator = any(ValueCondition.Operator.class);
        BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000), 2);
        Optional<BigDecimal> upTo = operator == ValueCondition.Operator.BETWEEN
                ? Optional.of(value.add(BigDecimal.valueOf(random.nextInt(500), 1)))
                : Optional.empty();
        return new ValueCondition(operator, value, upTo, oneOf("umol/L", "mmol/L", "g/dL", "%"));
    }

    private EventOptions options() {
        if (random.nextInt(3) == 0) {
            return EventOptions.none();
        }
        return new EventOptions(
                optional(this::dates),
                random.nextBoolean(),
                random.nextBoolean() ? Occurrences.atLeastOne() : occurrences(),
                optional(this::ages),
                units(),
                optional(this::stayConditions));
    }

    private Occurrences occurrences() {
        int min = random.nextInt(4);
        OptionalInt max = random.nextBoolean() ? OptionalInt.of(min + random.nextInt(3)) : OptionalInt.empty();
        return new Occurrences(any(Occurrences.Counted.class), min, max);
    }

    private StayConditions stayConditions() {
        return new StayConditions(
                some(StayType.class),
                some(StayStatus.class),
                units(),
                optional(this::dates),
                optional(this::dates),
                optional(this::ages));
    }

    private Match match() {
        return switch (random.nextInt(6)) {
            case 0 -> new Match.Any();
            case 1 -> new Match.AtLeast(random.nextInt(4));
            case 2 -> new Match.AtMost(random.nextInt(4));
            case 3 -> new Match.Exactly(random.nextInt(4));
            case 4 -> new Match.Between(random.nextInt(2), 2 + random.nextInt(3));
            default -> new Match.All();
        };
    }

    private AgeRange ages() {
        return new AgeRange(
                optionalInt(40),
                random.nextBoolean() ? OptionalInt.of(40 + random.nextInt(60)) : OptionalInt.empty(),
                any(AgeRange.AgeUnit.class));
    }

    private DateRange dates() {
        LocalDate from = day();
        return switch (random.nextInt(3)) {
            case 0 -> DateRange.since(from);
            case 1 -> new DateRange(Optional.empty(), Optional.of(from));
            default -> DateRange.between(from, from.plusDays(random.nextInt(800)));
        };
    }

    private LocalDate day() {
        return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3_650));
    }

    private List<Code> codes() {
        return many(
                4, () -> Code.ofToken(oneOf("cim10|E11", "cim10|E11.2", "loinc|14682-9", "ccam|JVJF004", "atc|A10")));
    }

    private Link link() {
        String first = "n" + random.nextInt(5);
        String second = "n" + random.nextInt(5);
        return switch (random.nextInt(6)) {
            case 0 -> new Link.SameStay(first, second);
            case 1 -> new Link.DifferentStay(first, second);
            case 2 -> new Link.SameDay(first, second);
            case 3 -> new Link.SameUnit(first, second);
            case 4 -> new Link.Sequence(first, second, delay());
            default -> new Link.WithoutBetween(first, second, "n" + random.nextInt(5));
        };
    }

    private Delay delay() {
        return random.nextInt(5) == 0
                ? Delay.notBefore()
                : new Delay(optionalInt(20), optionalInt(90), any(Delay.Unit.class));
    }

    private Pin pin() {
        Pin.Per per = any(Pin.Per.class);
        String criterion = "n" + random.nextInt(5);
        return switch (any(Pin.Which.class)) {
            case FIRST -> Pin.first(criterion, per);
            case LAST -> Pin.last(criterion, per);
            case NTH -> Pin.nth(criterion, per, 1 + random.nextInt(4));
        };
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Optional<UUID> cohort() {
        return random.nextInt(3) == 0 ? Optional.of(uuid()) : Optional.empty();
    }

    private List<String> units() {
        return many(2, () -> String.valueOf(1 + random.nextInt(20)));
    }

    private Set<String> texts(String... values) {
        Set<String> chosen = new HashSet<>();
        for (String value : values) {
            if (random.nextInt(3) == 0) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private String id() {
        return "n" + ids++;
    }

    private Optional<String> name() {
        return optional(() -> oneOf("Nom", "l'« été » \"2\"", "\\n\u0001"));
    }

    private <T> Optional<T> optional(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    private OptionalInt optionalInt(int bound) {
        return random.nextBoolean() ? OptionalInt.of(random.nextInt(bound)) : OptionalInt.empty();
    }

    private <T> List<T> many(int max, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (random.nextInt(5) == 0) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }
}
