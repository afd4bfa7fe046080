package org.cohorte.solr.parsers;

/**
 * Tells whether an event has a partner among the events that its patient has in a table: those that share its number and lie near
 * enough. Looks at each of few; more are in {@link RowOrder}. Not for several threads.
 */
final class Partners {

    /** Rows that are all looked at: putting them in order would take longer. */
    static final int FEW = 16;

    private final EventRows rows;
    private final EventTable table;
    private final EventRows partners;
    private final RowOrder order;
    private final RowOrder orderOfPartners;
    private final PairTest test;
    private final DayRange range;
    private final Steps steps;
    private final boolean isPlain;

    /**
     * Partners of events.
     *
     * @param criterion whose events are in {@code rows}
     * @param shape     of these
     * @param table     closed and sorted: of the criterion at the edge's other end
     */
    Partners(LinkPlan.Edge edge, int criterion, EventRows rows, EventRows.Shape shape, EventTable table, Steps steps) {
        this.rows = rows;
        this.table = table;
        this.partners = table.rows();
        this.steps = steps;
        this.order = RowOrder.of(edge, shape);
        this.orderOfPartners = RowOrder.of(edge, table.shape());
        this.test = PairTest.of(edge, criterion, rows, partners);
        this.range = new DayRange(edge, criterion, rows);
        this.isPlain = range.isCounted() && (range.isUndated() || table.isPrecise());
    }

    /** Whether a row has one; {@code patient} is whose it is, by rank. */
    boolean has(int row, int patient) {
        steps.work(table.count(patient));
        return count(row, patient) != 0;
    }

    /**
     * Leaves the rows that have one.
     *
     * @param some     places of rows
     * @param count    how many of these there are
     * @param patients whose the rows are, by place: ranks
     * @return how many are left
     */
    int retain(int[] some, int count, int[] patients) {
        int kept = 0;
        long looks = 0;
        for (int i = 0; i < count; i++) {
            int row = some[i];
            int patient = patients[row];
            some[kept] = row;
            kept += isPlain(row, patient) ? plain(row, patient) : count(row, patient);
            looks += table.count(patient);
        }
        steps.work(looks);
        return kept;
    }

    /** Whether nothing but numbers has to be compared. */
    private boolean isPlain(int row, int patient) {
        return isPlain
                && table.count(patient) <= FEW
                && (range.isUndated() || rows.isKnown(row))
                && order.shared(rows, row) != EventRows.NONE;
    }

    /** As {@link #count}, where nothing but numbers has to be compared: most patients have one partner or two, which are looked at without a loop. */
    private int plain(int row, int patient) {
        int end = table.first(patient) + table.count(patient);
        int first = table.first(patient);
        if (first == end) {
            return 0;
        }
        int shared = order.shared(rows, row);
        int from = range.isUndated() ? 0 : range.first(row);
        int to = range.isUndated() ? 0 : range.last(row);
        int near = isNear(first, shared, from, to) | isNear(Math.min(first + 1, end - 1), shared, from, to);
        for (int partner = first + 2; partner < end; partner++) {
            near |= isNear(partner, shared, from, to);
        }
        return near;
    }

    private int isNear(int partner, int shared, int from, int to) {
        int near = orderOfPartners.isShared(partners, partner, shared);
        if (range.isUndated()) {
            return near;
        }
        int day = partners.dayOrLess(partner);
        return near & (((day - from | to - day) >>> (Integer.SIZE - 1)) ^ 1);
    }

    /** 1 when a row has a partner, else 0. */
    private int count(int row, int patient) {
        int shared = order.shared(rows, row);
        if (shared == EventRows.NONE || !range.of(row)) {
            return 0;
        }
        int first = table.first(patient);
        int count = table.count(patient);
        if (count > FEW) {
            return isFound(row, shared, first, first + count) ? 1 : 0;
        }
        int near = near(shared, first, first + count);
        if (near == 0 || range.isExact(table.isPrecise())) {
            return near;
        }
        return isOneOfNear(row, shared, first, first + count) ? 1 : 0;
    }

    /** Without branches where which way they go would be a guess: a wrong one costs more than looking at all. */
    private int near(int shared, int first, int end) {
        int near = 0;
        for (int partner = first; partner < end; partner++) {
            near |= orderOfPartners.isShared(partners, partner, shared) & range.lies(partners, partner);
        }
        return near;
    }

    private boolean isOneOfNear(int row, int shared, int first, int end) {
        for (int partner = first; partner < end; partner++) {
            if ((orderOfPartners.isShared(partners, partner, shared) & range.lies(partners, partner)) != 0
                    && test.holds(row, partner)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFound(int row, int shared, int first, int end) {
        for (int partner = firstFrom(shared, first, end); partner < end; partner++) {
            steps.step();
            if (orderOfPartners.compare(partners, partner, shared, range.to()) > 0) {
                return false;
            }
            if (range.isExact(table.isPrecise()) || test.holds(row, partner)) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(int shared, int first, int end) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (orderOfPartners.compare(partners, middle, shared, range.from()) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
