package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.AgeBand;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;
import org.cohorte.query.scope.Scope;

/**
 * Holds every figure of an answer against the naive evaluator.
 *
 * <p>Readings taken where the page is silent: figures of stays are those of all stays, not cancelled, of the matching
 * patients, wherever they were; units outside the scope are not told; an excluded root has no funnel; values left out are those of the population's results that suit everything else that
 * the criterion asks for.
 */
final class AnswerComparison {

    private final NaiveEvaluator naive;
    private final Request request;
    private final Scope scope;
    private final List<String> differences = new ArrayList<>();

    private AnswerComparison(NaiveEvaluator naive, Request request, Scope scope) {
        this.naive = naive;
        this.request = request;
        this.scope = scope;
    }

    /** What disagrees, in words; empty when every figure is right. */
    static List<String> differences(NaiveEvaluator naive, Request request, Scope scope, CountAnswer answer) {
        AnswerComparison comparison = new AnswerComparison(naive, request, scope);
        comparison.compare(answer);
        return List.copyOf(comparison.differences);
    }

    private void compare(CountAnswer answer) {
        Set<String> members = naive.members(request, scope);
        expect("population", naive.population(request, scope).size(), answer.population());
        expect("total", members.size(), answer.total());
        compareNodes(answer.nodes());
        List<PatientFile> files = naive.hospital().patients().stream()
                .filter(file -> members.contains(file.patient().sourceId()))
                .toList();
        comparePeople(files, answer.demographics());
        compareAges(files, answer.demographics());
        compareStays(files, answer.demographics());
        compareLeftOut(answer.leftOut());
        compareState(answer.index());
    }

    private void compareState(IndexState state) {
        List<PatientFile> all = naive.hospital().patients();
        long stays = all.stream().mapToLong(file -> file.stays().size()).sum();
        long events = all.stream().mapToLong(file -> file.events().size()).sum();
        expect("patients in the index", all.size(), state.patients());
        expect("stays in the index", stays, state.stays());
        expect("events in the index", stays + events, state.events());
    }

    private void compareNodes(List<NodeCount> counts) {
        List<Node> nodes = inReadingOrder(request.root()).toList();
        expect(
                "nodes",
                nodes.stream().map(Node::id).toList(),
                counts.stream().map(NodeCount::id).toList());
        for (int i = 0; i < Math.min(nodes.size(), counts.size()); i++) {
            String id = nodes.get(i).id();
            expect(
                    "alone of " + id,
                    naive.alone(nodes.get(i), request, scope).size(),
                    counts.get(i).alone());
            expect("remain of " + id, remain(nodes.get(i)), counts.get(i).remain());
            expect("removes of " + id, removes(nodes.get(i)), counts.get(i).removes());
        }
    }

    private OptionalLong remain(Node node) {
        int place = request.root().children().indexOf(node);
        if (!isInFunnel(place)) {
            return OptionalLong.empty();
        }
        List<Node> untilThis = request.root().children().subList(0, place + 1);
        return OptionalLong.of(naive.matchingAll(untilThis, request, scope).size());
    }

    private OptionalLong removes(Node node) {
        int place = request.root().children().indexOf(node);
        if (!isInFunnel(place)) {
            return OptionalLong.empty();
        }
        List<Node> all = request.root().children();
        List<Node> others = new ArrayList<>(all);
        others.remove(place);
        return OptionalLong.of(naive.matchingAll(others, request, scope).size()
                - naive.matchingAll(all, request, scope).size());
    }

    private boolean isInFunnel(int place) {
        return place >= 0
                && request.root().match() instanceof Match.All
                && !request.root().exclude();
    }

    private void comparePeople(List<PatientFile> files, Demographics answer) {
        expect("female", bySex(files, "female"), answer.female());
        expect("male", bySex(files, "male"), answer.male());
        expect("other sex", files.size() - bySex(files, "female") - bySex(files, "male"), answer.other());
        long dead = files.stream().filter(file -> file.patient().deceased()).count();
        expect("alive", files.size() - dead, answer.alive());
        expect("deceased", dead, answer.deceased());
    }

    private static long bySex(List<PatientFile> files, String sex) {
        return files.stream().filter(file -> file.patient().sex().equals(sex)).count();
    }

    private void compareAges(List<PatientFile> files, Demographics answer) {
        int from = 0;
        for (AgeBand band : answer.ages()) {
            boolean last = band.equals(answer.ages().getLast());
            expect("start of age band", from, band.from());
            expect("end of age band " + from, last ? OptionalInt.empty() : OptionalInt.of(from + 4), band.to());
            List<PatientFile> inside =
                    files.stream().filter(file -> isIn(file, band)).toList();
            long female = bySex(inside, "female");
            long male = bySex(inside, "male");
            expect("female from " + from, female, band.female());
            expect("male from " + from, male, band.male());
            expect("other sex from " + from, inside.size() - female - male, band.other());
            from += 5;
        }
        expect(
                "age unknown",
                files.stream().filter(file -> ageInYears(file).isEmpty()).count(),
                answer.ageUnknown());
    }

    private boolean isIn(PatientFile file, AgeBand band) {
        OptionalInt age = ageInYears(file);
        return age.isPresent()
                && age.getAsInt() >= band.from()
                && (band.to().isEmpty() || age.getAsInt() <= band.to().getAsInt());
    }

    private OptionalInt ageInYears(PatientFile file) {
        return NaiveEvaluator.day(file.patient().birth())
                .flatMap(birth ->
                        naive.todayOrAtDeath(file.patient()).map(on -> NaiveCalendar.completedYears(birth, on)))
                .orElse(OptionalInt.empty());
    }

    private void compareStays(List<PatientFile> files, Demographics answer) {
        Map<String, Long> units = files.stream()
                .flatMap(file -> stays(file)
                        .flatMap(stay -> stay.unitSourceId().stream())
                        .filter(this::isInScope)
                        .map(naive.hospital()::number)
                        .distinct())
                .collect(Collectors.groupingBy(number -> number, TreeMap::new, Collectors.counting()));
        expect("units", units, asMap(answer.units()));
        expectMostFirst("units", answer.units());

        Map<String, Long> months = files.stream()
                .flatMap(AnswerComparison::stays)
                .flatMap(stay -> NaiveEvaluator.day(stay.start()).stream())
                .collect(Collectors.groupingBy(AnswerComparison::month, TreeMap::new, Collectors.counting()));
        expect("stays by month", months, asMap(answer.staysByMonth()));
        List<String> given = answer.staysByMonth().stream().map(Slice::key).toList();
        expect("order of months", given.stream().sorted().toList(), given);

        Map<String, Long> types = files.stream()
                .flatMap(AnswerComparison::stays)
                .collect(Collectors.groupingBy(SourceStay::type, TreeMap::new, Collectors.counting()));
        expect("stays by type", types, asMap(answer.staysByType()));
        expectMostFirst("stays by type", answer.staysByType());
    }

    private boolean isInScope(String unit) {
        return scope.wholeHospital()
                || scope.units().stream().anyMatch(number -> naive.hospital().lies(unit, number));
    }

    private static Stream<SourceStay> stays(PatientFile file) {
        return file.stays().stream().filter(stay -> !stay.status().equals("cancelled"));
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    /** A slice of nobody may be listed or not: a chart may want its empty months. */
    private static Map<String, Long> asMap(List<Slice> slices) {
        return slices.stream()
                .filter(slice -> slice.count() != 0)
                .collect(Collectors.toMap(Slice::key, Slice::count, Long::sum, TreeMap::new));
    }

    private void expectMostFirst(String what, List<Slice> slices) {
        List<Long> given = slices.stream().map(Slice::count).toList();
        expect(
                "order of " + what,
                given.stream().sorted(Comparator.reverseOrder()).toList(),
                given);
    }

    private void compareLeftOut(List<CountAnswer.LeftOut> answer) {
        Map<String, Long> expected = new TreeMap<>();
        inReadingOrder(request.root())
                .filter(EventCriterion.class::isInstance)
                .map(EventCriterion.class::cast)
                .filter(criterion -> criterion.value().isPresent())
                .forEach(criterion -> expected.put(criterion.id(), leftOut(criterion)));
        expected.values().removeIf(count -> count == 0);
        Map<String, Long> given = answer.stream()
                .filter(left -> left.values() != 0)
                .collect(Collectors.toMap(
                        CountAnswer.LeftOut::nodeId, CountAnswer.LeftOut::values, Long::sum, TreeMap::new));
        expect("values left out", expected, given);
    }

    private long leftOut(EventCriterion criterion) {
        ValueCondition condition = criterion.value().orElseThrow();
        EventCriterion anyValue = withoutValue(criterion);
        return naive.hospital().patients().stream()
                .filter(file -> naive.isInPopulation(file, request, scope))
                .flatMap(file -> naive.suiting(file, anyValue).stream())
                .filter(event -> event.measure()
                        .map(measure -> !NaiveUnits.canJudge(measure, event.codings(), condition))
                        .orElse(false))
                .count();
    }

    private static EventCriterion withoutValue(EventCriterion criterion) {
        Optional<ValueCondition> any = Optional.empty();
        return switch (criterion) {
            case LaboratoryCriterion c ->
                new LaboratoryCriterion(
                        c.id(),
                        c.name(),
                        c.exclude(),
                        c.codes(),
                        any,
                        c.abnormal(),
                        c.includeNotValidated(),
                        c.options());
            case VitalSignCriterion c ->
                new VitalSignCriterion(c.id(), c.name(), c.exclude(), c.codes(), any, c.abnormal(), c.options());
            case PrescriptionCriterion c ->
                new PrescriptionCriterion(
                        c.id(), c.name(), c.exclude(), c.codes(), c.kinds(), c.routes(), any, c.end(), c.options());
            case AdministrationCriterion c ->
                new AdministrationCriterion(
                        c.id(), c.name(), c.exclude(), c.codes(), c.routes(), any, c.end(), c.options());
            case OtherCriterion c ->
                new OtherCriterion(
                        c.id(),
                        c.name(),
                        c.exclude(),
                        c.kinds(),
                        c.codes(),
                        any,
                        c.valueCodes(),
                        c.text(),
                        c.options());
            default -> throw new IllegalArgumentException("a criterion without a value: " + criterion);
        };
    }

    static Stream<Node> inReadingOrder(Node node) {
        return node instanceof Group group
                ? Stream.concat(Stream.of(node), group.children().stream().flatMap(AnswerComparison::inReadingOrder))
                : Stream.of(node);
    }

    private void expect(String what, Object expected, Object given) {
        if (!Objects.equals(asNumber(expected), asNumber(given))) {
            differences.add(what + ": expected " + expected + ", got " + given);
        }
    }

    private static Object asNumber(Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
