package org.cohorte.solr.parsers;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Finds whether the events of one patient can satisfy all links at once. Without rings of links that takes, for each link,
 * n log n looks at the n events of its criteria; each criterion of the cut multiplies it by its events, within the
 * limit of {@link Steps}. Arrays are used again for the next patient; not for several threads.
 */
final class PatternSolver {

    /** Pairs of events that are all looked at: putting the events in order would take longer. */
    private static final int FEW = 64;

    private final LinkPlan plan;
    /** The only one, if no more than two criteria are linked. */
    private final LinkPlan.@Nullable Edge pair;

    private final LinkRules rules;
    private final EventDomain[] domains;
    private final Steps steps;

    /** Events, by their places in the domain, that may still be chosen. */
    private final int[][] alive;

    private final int[] count;
    private long[] keyed = new long[0];

    /**
     * A solver over domains that are filled for each patient.
     *
     * @param domains by criterion; those of criteria of which none is chosen do not matter
     * @param gaps    by criterion whose events are looked for between others
     */
    PatternSolver(Pattern pattern, EventDomain[] domains, Map<Integer, Gaps> gaps, Steps steps) {
        this.plan = LinkPlan.of(pattern);
        this.pair = plan.edges().size() == 1 ? plan.edges().getFirst() : null;
        this.rules = new LinkRules(pattern, domains, gaps);
        this.domains = domains;
        this.steps = steps;
        this.alive = new int[domains.length][0];
        this.count = new int[domains.length];
    }

    /** Whether there is a choice among the events that the domains hold now, in whatever order; it may leave them in another. */
    boolean isSatisfied() {
        if (pair != null && (long) domains[pair.one()].size * domains[pair.other()].size <= FEW) {
            return isOneOfFew(pair);
        }
        for (int i = 0; i < domains.length; i++) {
            domains[i].close();
            alive[i] = ArrayUtil.growNoCopy(alive[i], domains[i].size);
            count[i] = domains[i].size;
            for (int event = 0; event < count[i]; event++) {
                alive[i][event] = event;
            }
        }
        return (plan.cut().isEmpty() || prune()) && choose(0);
    }

    private boolean isOneOfFew(LinkPlan.Edge edge) {
        int events = domains[edge.one()].size;
        int partners = domains[edge.other()].size;
        for (int event = 0; event < events; event++) {
            for (int partner = 0; partner < partners; partner++) {
                steps.step();
                if (rules.hold(edge, edge.one(), event, partner)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Follows each link both ways, once: most patients without a choice are known by it. */
    private boolean prune() {
        for (LinkPlan.Edge edge : plan.edges()) {
            if (!keepSupported(edge, edge.one(), edge.other()) || !keepSupported(edge, edge.other(), edge.one())) {
                return false;
            }
        }
        return true;
    }

    private boolean choose(int depth) {
        if (depth == plan.cut().size()) {
            return isForestSatisfied();
        }
        int tried = plan.cut().get(depth);
        int[][] saved = save();
        for (int event : saved[tried]) {
            steps.step();
            alive[tried][0] = event;
            count[tried] = 1;
            if (partnersOf(tried) && choose(depth + 1)) {
                return true;
            }
            restore(saved);
        }
        return false;
    }

    private int[][] save() {
        int[][] saved = new int[alive.length][];
        for (int i = 0; i < alive.length; i++) {
            steps.work(count[i]);
            saved[i] = Arrays.copyOf(alive[i], count[i]);
        }
        return saved;
    }

    private void restore(int[][] saved) {
        for (int i = 0; i < saved.length; i++) {
            steps.work(saved[i].length);
            System.arraycopy(saved[i], 0, alive[i], 0, saved[i].length);
            count[i] = saved[i].length;
        }
    }

    /** Leaves in every linked criterion the partners of the event tried. */
    private boolean partnersOf(int tried) {
        for (LinkPlan.Edge edge : plan.edges()) {
            if (edge.touches(tried) && !keepPartners(edge, edge.beyond(tried), tried, alive[tried][0])) {
                return false;
            }
        }
        return true;
    }

    private boolean keepPartners(LinkPlan.Edge edge, int criterion, int tried, int event) {
        rules.bound(edge, tried, event);
        int kept = 0;
        for (int i = firstFrom(rules.from, criterion); i < count[criterion]; i++) {
            int partner = alive[criterion][i];
            steps.step();
            if (domains[criterion].start[partner] > rules.to) {
                break;
            }
            if (rules.hold(edge, tried, event, partner)) {
                alive[criterion][kept++] = partner;
            }
        }
        count[criterion] = kept;
        return kept > 0;
    }

    private boolean isForestSatisfied() {
        if (plan.cut().isEmpty()) {
            return followForest();
        }
        int[][] saved = save();
        boolean satisfied = followForest();
        restore(saved);
        return satisfied;
    }

    private boolean followForest() {
        for (LinkPlan.Arc arc : plan.forest()) {
            if (!keepSupported(arc.edge(), arc.to(), arc.from())) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the events of one criterion that have a partner in another; false when none is left. */
    private boolean keepSupported(LinkPlan.Edge edge, int criterion, int other) {
        Optional<EventLink> sharing = edge.sharing();
        sharing.ifPresent(link -> keyBy(link, other));
        int kept = 0;
        for (int i = 0; i < count[criterion]; i++) {
            int event = alive[criterion][i];
            steps.step();
            rules.bound(edge, criterion, event);
            boolean supported = sharing.isPresent()
                    ? sharesWith(edge, sharing.get(), criterion, event, other)
                    : meets(edge, criterion, event, other);
            if (supported) {
                alive[criterion][kept++] = event;
            }
        }
        count[criterion] = kept;
        return kept > 0;
    }

    /** Orders the events of a criterion by the number shared, and by start where it is the same. */
    private void keyBy(EventLink sharing, int criterion) {
        steps.work(count[criterion]);
        keyed = ArrayUtil.growNoCopy(keyed, count[criterion]);
        for (int i = 0; i < count[criterion]; i++) {
            int event = alive[criterion][i];
            keyed[i] = (long) rules.shared(sharing, criterion, event) << 32 | event;
        }
        Arrays.sort(keyed, 0, count[criterion]);
    }

    private boolean sharesWith(LinkPlan.Edge edge, EventLink sharing, int criterion, int event, int other) {
        int shared = rules.shared(sharing, criterion, event);
        for (int i = firstShared(shared, other); i < count[other] && (int) (keyed[i] >> 32) == shared; i++) {
            int partner = (int) keyed[i];
            steps.step();
            if (domains[other].start[partner] > rules.to) {
                return false;
            }
            if (rules.hold(edge, criterion, event, partner)) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first event with this number and a start not before the bound. */
    private int firstShared(int shared, int other) {
        int low = 0;
        int high = count[other];
        while (low < high) {
            int middle = (low + high) >>> 1;
            int number = (int) (keyed[middle] >> 32);
            boolean before =
                    number < shared || (number == shared && domains[other].start[(int) keyed[middle]] < rules.from);
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean meets(LinkPlan.Edge edge, int criterion, int event, int other) {
        for (int i = firstFrom(rules.from, other); i < count[other]; i++) {
            int partner = alive[other][i];
            steps.step();
            if (domains[other].start[partner] > rules.to) {
                return false;
            }
            if (rules.hold(edge, criterion, event, partner)) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(long bound, int other) {
        int low = 0;
        int high = count[other];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (domains[other].start[alive[other][middle]] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
