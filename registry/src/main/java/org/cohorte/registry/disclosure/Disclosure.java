package org.cohorte.registry.disclosure;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.values.ValueDistribution;
import org.cohorte.registry.setting.Settings;

/**
 * The disclosure rule. Figures below the threshold are hidden, zero included; the others are rounded to the nearest
 * multiple. The same figure always gives the same answer, so that asking again teaches nothing. In a table whose sum is shown,
 * more cells are withheld where sum and shown cells would tell more about a hidden one than that it is below the threshold. What
 * comes as a list of those that are not 0 (units, months, types, results left out) comes without its hidden figures: to be in it
 * would tell that there is somebody, and to be missing that there is nobody.
 *
 * <p>Each table is protected by itself. What several tables, or several requests, tell together is bounded by the rounding
 * alone.
 */
public final class Disclosure {

    /** Setting: figures below it are hidden; 10 by default. */
    public static final String THRESHOLD = "disclosure.threshold";

    /** Setting: the others are multiples of it, 5 or 10; 10 by default. */
    public static final String ROUNDING = "disclosure.rounding";

    private static final int DEFAULT_THRESHOLD = 10;
    private static final int DEFAULT_ROUNDING = 10;

    private final Figures figures;
    private final Masking masking;

    /**
     * A rule.
     *
     * @throws IllegalArgumentException when the rounding is neither 5 nor 10, or the threshold is below half of it, so
     *     that a figure above it could show as 0
     */
    public Disclosure(int threshold, int rounding) {
        if ((rounding != 5 && rounding != 10) || 2 * threshold < rounding) {
            throw new IllegalArgumentException(
                    "No disclosure rule hides figures below " + threshold + " and rounds the others to " + rounding
                            + ": round to 5 or 10, with a threshold of half of it or more");
        }
        this.masking = new Masking(threshold, rounding);
        this.figures = new Figures(threshold, rounding);
    }

    /** The rule that the administrator has set. */
    public static Disclosure from(Settings settings) {
        return new Disclosure(
                settings.find(THRESHOLD).map(Integer::valueOf).orElse(DEFAULT_THRESHOLD),
                settings.find(ROUNDING).map(Integer::valueOf).orElse(DEFAULT_ROUNDING));
    }

    /** The answer as it may be shown; the state of the index stays, which everybody may know. */
    public CountAnswer apply(CountAnswer exact) {
        return new CountAnswer(
                figures.show(exact.population()),
                figures.show(exact.total()),
                exact.nodes().stream().map(this::node).toList(),
                demographics(exact.total(), exact.demographics()),
                exact.leftOut().stream()
                        .map(left -> new CountAnswer.LeftOut(left.nodeId(), figures.show(left.values())))
                        .filter(left -> !Masking.isHidden(left.values()))
                        .toList(),
                exact.index(),
                exact.took(),
                exact.fingerprint(),
                exact.lists(),
                advice(exact),
                Optional.of(masking));
    }

    /** What can be said of the request by itself: advice that rests on the data is a figure. */
    private static List<Problem> advice(CountAnswer exact) {
        return exact.advice().stream().filter(problem -> !restsOnData(problem)).toList();
    }

    private static boolean restsOnData(Problem advice) {
        return advice.code().equals(ProblemCodes.NOBODY_HAS_CODE)
                || ProblemCodes.NOBODY_HAS_CODE.equals(advice.arguments().get("advice"));
    }

    /**
     * A distribution as it may be shown: small bins empty, the others rounded, from the first that is not empty to the last, since
     * the ends are values of somebody; none when too few patients have a value, or no bin is large enough.
     */
    public Optional<ValueDistribution> apply(ValueDistribution exact) {
        long patients = figures.show(exact.patients());
        List<Long> all = exact.bins().stream()
                .map(figures::show)
                .map(bin -> Math.max(0, bin))
                .toList();
        int first = 0;
        int end = all.size();
        while (first < end && all.get(first) == 0) {
            first++;
        }
        while (end > first && all.get(end - 1) == 0) {
            end--;
        }
        if (Masking.isHidden(patients) || first == end) {
            return Optional.empty();
        }
        List<Long> bins = all.subList(first, end);
        return Optional.of(new ValueDistribution(
                exact.unit(),
                exact.start() + first * exact.width(),
                exact.width(),
                bins,
                bins.stream().mapToLong(Long::longValue).sum(),
                patients,
                Math.max(0, figures.show(exact.leftOut())),
                exact.low(),
                exact.high()));
    }

    /** What there is of each kind, as it may be shown. */
    public Holdings apply(Holdings exact) {
        ShownVolumes volumes = new ShownVolumes(figures);
        return new Holdings(
                exact.kinds().stream()
                        .map(kind -> new Holdings.OfKind(kind.kind(), volumes.show(kind.volume())))
                        .toList(),
                exact.index(),
                Optional.of(masking));
    }

    /** What there is of one kind, as it may be shown. */
    public KindHoldings apply(KindHoldings exact) {
        ShownVolumes volumes = new ShownVolumes(figures);
        return new KindHoldings(
                exact.kind(),
                volumes.show(exact.volume()),
                volumes.fields(exact),
                volumes.units(exact.units()),
                exact.index(),
                Optional.of(masking));
    }

    private NodeCount node(NodeCount node) {
        return new NodeCount(node.id(), figures.show(node.alone()), show(node.remain()), show(node.removes()));
    }

    private OptionalLong show(OptionalLong figure) {
        return figure.isPresent() ? OptionalLong.of(figures.show(figure.getAsLong())) : figure;
    }

    private Demographics demographics(long total, Demographics exact) {
        Figures.Range all = figures.range(figures.show(total));
        long[] sexes = figures.table(all, exact.female(), exact.male(), exact.other());
        long[] vital = figures.table(all, exact.alive(), exact.deceased());
        AgeTable ages = AgeTable.of(exact, sexes[0], sexes[1], sexes[2], figures);
        return new Demographics(
                sexes[0],
                sexes[1],
                sexes[2],
                vital[0],
                vital[1],
                ages.bands(),
                ages.unknown(),
                byFigure(exact.units()),
                shown(exact.staysByMonth()).toList(),
                byFigure(exact.staysByType()));
    }

    private Stream<Slice> shown(List<Slice> slices) {
        return slices.stream()
                .map(slice -> new Slice(slice.key(), figures.show(slice.count())))
                .filter(slice -> !Masking.isHidden(slice.count()));
    }

    /** Sorted again by what is shown: the order of the exact figures would tell which of two equal ones is larger. */
    private List<Slice> byFigure(List<Slice> slices) {
        return shown(slices)
                .sorted(comparingLong(Slice::count).reversed().thenComparing(Slice::key))
                .toList();
    }
}
