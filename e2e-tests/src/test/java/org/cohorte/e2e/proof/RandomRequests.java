package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;

/** Draws requests over the whole language, and scopes to ask them in. The same seed draws the same ones. */
final class RandomRequests {

    private final Dice dice;
    private final List<String> unitNumbers;
    private final List<String> sourceIds;
    private final RandomCriteria criteria;
    private final RandomLinks links;
    private int nodes;

    RandomRequests(long seed, Hospital hospital, LocalDate today) {
        this.dice = new Dice(seed);
        this.unitNumbers = likelyUnits(hospital);
        this.sourceIds = hospital.patients().stream()
                .map(file -> file.patient().sourceId())
                .toList();
        this.criteria = new RandomCriteria(dice, this, today);
        this.links = new RandomLinks(dice);
    }

    /** Units with stays are listed twice, so that they are drawn more often. */
    private static List<String> likelyUnits(Hospital hospital) {
        Stream<String> all = hospital.units().stream().map(SourceUnit::sourceId);
        Stream<String> busy = hospital.patients().stream()
                .flatMap(file -> file.stays().stream())
                .map(SourceStay::unitSourceId)
                .flatMap(Optional::stream);
        return Stream.concat(all, busy).map(hospital::number).toList();
    }

    /** A request, with links in a good third of those that can have some. */
    Request next() {
        Request request = dice.chance(20) ? loose() : unlinked();
        return dice.chance(60) ? links.linked(request) : request;
    }

    /** A request whose links, of its root, part patients who mostly match its criteria. */
    Request nextLinked() {
        return links.linked(loose());
    }

    private Request loose() {
        nodes = 0;
        List<Node> children = new ArrayList<>();
        int count = dice.between(2, 4);
        for (int i = 0; i < count; i++) {
            Criterion loose = criteria.loose();
            children.add(dice.chance(25) ? Group.all(nextId(), loose) : loose);
        }
        return new Request(population(), Group.all(nextId(), children.toArray(Node[]::new)), List.of());
    }

    private Request unlinked() {
        nodes = 0;
        Group root = dice.chance(3) ? large() : group(dice.between(0, 3), dice.chance(8));
        Group readable = dice.chance(60)
                ? new Group(root.id(), root.name(), root.exclude(), new Match.All(), root.children())
                : root;
        return new Request(population(), readable, List.of());
    }

    /** The whole hospital, one unit, several, or none; with or without the right to see opposed patients. */
    Scope nextScope() {
        boolean opposed = dice.chance(40);
        Reading reading = dice.pick(Reading.values());
        return switch (dice.between(0, 9)) {
            case 0 -> Scope.ofUnits(Set.of(), reading, opposed);
            case 1, 2 -> Scope.ofUnits(Set.of(unit()), reading, opposed);
            case 3, 4 -> Scope.ofUnits(new HashSet<>(units(2, 5)), reading, opposed);
            default -> Scope.ofWholeHospital(reading, opposed);
        };
    }

    /** Deep, or wide. */
    private Group large() {
        String id = nextId();
        List<Node> children = new ArrayList<>();
        if (dice.chance(50)) {
            int width = dice.between(20, 40);
            for (int i = 0; i < width; i++) {
                children.add(criteria.draw(dice.chance(30)));
            }
            return new Group(id, Optional.empty(), false, new Match.AtLeast(dice.between(1, 6)), children);
        }
        Node inside = criteria.draw(false);
        for (int depth = 0; depth < dice.between(5, 15); depth++) {
            Match match = dice.pick(new Match.All(), new Match.Any());
            inside = new Group(
                    nextId(),
                    Optional.empty(),
                    dice.chance(50),
                    match,
                    dice.chance(30) ? List.of(inside, criteria.draw(false)) : List.of(inside));
        }
        return new Group(id, Optional.empty(), false, new Match.All(), List.of(inside));
    }

    /** Of all patients. */
    List<String> sourceIds() {
        return sourceIds;
    }

    /** One unit or several. */
    Scope nextScopeOfUnits() {
        return Scope.ofUnits(new HashSet<>(units(1, 4)), Reading.NOMINATIVE, true);
    }

    private Population population() {
        return dice.chance(70) ? Population.everyone() : new Population(units(1, 3));
    }

    /** Numbers of units of the tree, and now and then one that no unit has. */
    List<String> units(int min, int max) {
        List<String> some = new ArrayList<>(dice.some(unitNumbers, min, max));
        if (dice.chance(5)) {
            some.add("987654");
        }
        return some.stream().distinct().toList();
    }

    private String unit() {
        return dice.pick(unitNumbers);
    }

    String nextId() {
        nodes++;
        return "n" + nodes;
    }

    private Node node(int depth) {
        boolean exclude = dice.chance(20);
        return depth > 0 && dice.chance(35) ? group(depth - 1, exclude) : criteria.draw(exclude);
    }

    private Group group(int depth, boolean exclude) {
        String id = nextId();
        List<Node> children = new ArrayList<>();
        int count = dice.chance(8) ? 0 : dice.chance(65) ? dice.between(1, 2) : dice.between(3, 5);
        for (int i = 0; i < count; i++) {
            boolean again = !children.isEmpty() && dice.chance(8);
            children.add(again ? Renamed.under(nextId(), children.getFirst()) : node(depth));
        }
        return new Group(id, dice.maybe(20, () -> "été « " + id + " »"), exclude, match(count), children);
    }

    private Match match(int children) {
        int n = dice.between(0, Math.max(children, 1));
        return switch (dice.between(0, 7)) {
            case 0 -> new Match.AtLeast(n);
            case 1 -> new Match.AtMost(n);
            case 2 -> new Match.Exactly(n);
            case 3 -> new Match.Between(n, dice.between(n, Math.max(children, 1)));
            case 4, 5 -> new Match.Any();
            default -> new Match.All();
        };
    }
}
