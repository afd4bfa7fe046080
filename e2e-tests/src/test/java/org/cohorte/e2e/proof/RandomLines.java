package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;

/** Draws lists to ask for. */
final class RandomLines {

    private final Dice dice;
    private final RandomRequests requests;
    private final List<Integer> numbers;

    RandomLines(long seed, Hospital hospital, List<Integer> numbers, LocalDate today) {
        this.dice = new Dice(seed);
        this.requests = new RandomRequests(seed, hospital, today);
        this.numbers = List.copyOf(numbers);
    }

    LineQuery query() {
        LineKind kind = dice.pick(LineKind.values());
        return new LineQuery(
                kind,
                dice.chance(40) ? dice.some(codes(kind), 0, 3) : List.of(),
                dice.maybe(40, this::dates),
                dice.chance(30) ? requests.units(1, 3) : List.of(),
                kind == LineKind.LABORATORY && dice.chance(30),
                dice.maybe(10, () -> dice.pick(numbers)));
    }

    private static List<Code> codes(LineKind kind) {
        return switch (kind) {
            case STAY -> List.of();
            case DIAGNOSIS -> Pools.ASKED_DIAGNOSES;
            case PROCEDURE -> Pools.ASKED_PROCEDURES;
            case PRESCRIPTION -> Pools.ASKED_MEDICINES;
            case LABORATORY -> Pools.ASKED_GROUPS_OF_TESTS;
        };
    }

    private DateRange dates() {
        LocalDate from = LocalDate.of(dice.between(2019, 2022), dice.between(1, 12), dice.pick(1, 15, 28));
        Optional<LocalDate> to = dice.maybe(80, () -> from.plusDays(dice.pick(0, 27, 30, 365, 900)));
        return new DateRange(dice.chance(80) ? Optional.of(from) : Optional.empty(), to);
    }

    LineOrder order(LineKind kind) {
        return kind == LineKind.LABORATORY
                ? dice.pick(LineOrder.values())
                : dice.pick(LineOrder.NEWEST, LineOrder.OLDEST);
    }

    int limit() {
        return dice.pick(1, 7, 50, 200);
    }

    /** Everybody, some, or one; and a number that nobody has. */
    PatientSet patients() {
        List<Integer> some = switch (dice.between(0, 3)) {
            case 0 -> numbers;
            case 1 -> dice.some(numbers, 1, 1);
            default -> dice.some(numbers, 2, numbers.size());
        };
        return PatientSet.of(Stream.concat(some.stream(), Stream.of(7)).mapToInt(Integer::intValue));
    }

    /** A scope that reads lines. */
    Scope scope() {
        Scope scope = requests.nextScope();
        Reading reading = dice.pick(Reading.NOMINATIVE, Reading.PSEUDONYMISED);
        return scope.wholeHospital()
                ? Scope.ofWholeHospital(reading, scope.seesOpposed())
                : Scope.ofUnits(scope.units(), reading, scope.seesOpposed());
    }
}
