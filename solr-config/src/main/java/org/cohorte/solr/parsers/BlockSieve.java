package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.cohorte.solr.postings.Columns;
import org.cohorte.solr.postings.EventBlock;
import org.jspecify.annotations.Nullable;

/**
 * Leaves, of the events of a block, those that are asked for: one loop over the block for each condition, without branches where
 * which way they go would be a guess.
 */
final class BlockSieve {

    private static final int[] ALL = IntStream.range(0, EventBlock.MOST).toArray();

    private final EventBlock block;
    private final @Nullable Verdicts verdicts;
    private final LeafReaderContext segment;
    private final @Nullable LiveDocuments live;
    private final int[] places = new int[EventBlock.MOST];
    private final boolean[] wanted = new boolean[EventBlock.MOST];
    /** By place, 1 when a number lies in a range, else 0. */
    private final int[] lies = new int[EventBlock.MOST];

    private int size;

    /**
     * A sieve.
     *
     * @param block    which is another one each time that the sieve is started
     * @param verdicts on what sorts of events are asked for; null for all
     * @param segment  that the block is of
     * @param live     documents that are not deleted; null for all
     */
    BlockSieve(EventBlock block, @Nullable Verdicts verdicts, LeafReaderContext segment, @Nullable LiveDocuments live) {
        this.block = block;
        this.verdicts = verdicts;
        this.segment = segment;
        this.live = live;
    }

    /** Further conditions. */
    @FunctionalInterface
    interface Condition {
        boolean holds(int place) throws IOException;
    }

    /** Places in the block that are left, ascending: the first {@link #size} alone. */
    int[] places() {
        return places;
    }

    int size() {
        return size;
    }

    /**
     * Leaves the events of some documents, {@code from} and others before {@code to}, that are of the sorts asked for: most blocks have one sort,
     * and pass or go as a whole.
     */
    void start(int from, int to) throws IOException {
        int first = block.firstDocument() >= from ? 0 : place(from);
        int end = block.lastDocument() < to ? block.count() : place(to);
        int sorts = wantedSorts();
        if (sorts == block.traitCount()) {
            size = end - first;
            System.arraycopy(ALL, first, places, 0, size);
        } else {
            size = sorts == 0 ? 0 : block.places(wanted, first, end, places);
        }
    }

    /** Finds which of the block's sorts are asked for, and returns how many are. */
    private int wantedSorts() throws IOException {
        int found = 0;
        for (int i = 0; i < block.traitCount(); i++) {
            wanted[i] = verdicts == null || verdicts.on(i, block, segment);
            found += wanted[i] ? 1 : 0;
        }
        return found;
    }

    private int place(int document) throws IOException {
        int found = Arrays.binarySearch(block.documents(), 0, block.count(), document);
        return found < 0 ? -found - 1 : found;
    }

    /** Leaves documents that are there. */
    void documents() throws IOException {
        if (live == null || !live.losesAny(block.firstDocument(), block.lastDocument())) {
            return;
        }
        int[] documents = block.documents();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int place = places[i];
            places[kept] = place;
            kept += live.holds(documents[place]) ? 1 : 0;
        }
        size = kept;
    }

    /** Leaves the events of a range of days. */
    void days(CodeClauses.Days wanted) throws IOException {
        if (isFlagged(Columns.HAS_DAY) && isPartIn(wanted.from(), wanted.to(), block.leastDay(), block.mostDay())) {
            compare(block.days(), wanted.from(), wanted.to(), block.leastDay(), block.mostDay());
            leave(Columns.HAS_DAY);
        }
    }

    /**
     * Leaves the events whose number lies in a range. Numbers that are told exactly are compared and no more is asked; others need a second look
     * when they are where the range ends.
     */
    void values(CodeClauses.Values wanted, ExactValues exact) throws IOException {
        boolean guessed = block.mayHave(Columns.HAS_VALUE, Columns.IS_EXACT);
        boolean first = guessed || wanted.firstLies();
        boolean last = guessed || wanted.lastLies();
        long from = first ? wanted.first() : wanted.first() + 1L;
        long to = last ? wanted.last() : wanted.last() - 1L;
        if (isFlagged(Columns.HAS_VALUE) && isPartIn(from, to, block.leastValue(), block.mostValue())) {
            compare(block.values(), from, to, block.leastValue(), block.mostValue());
            leave(Columns.HAS_VALUE);
        }
        if (guessed && size > 0) {
            lookAtEnds(wanted, exact);
        }
    }

    /** Leaves the events whose number is not where a range ends, and of the others those whose number lies in it. */
    private void lookAtEnds(CodeClauses.Values wanted, ExactValues exact) throws IOException {
        int[] values = block.values();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int place = places[i];
            boolean atEnd = values[place] == wanted.first() || values[place] == wanted.last();
            if (!atEnd || lies(wanted, block, place, exact)) {
                places[kept++] = place;
            }
        }
        size = kept;
    }

    /** Takes out the events whose number lies in a range and whose document passes a test, which is asked of these alone. */
    void exclude(CodeClauses.Values range, LeafTest test, ExactValues exact) throws IOException {
        int least = block.leastValue();
        int most = block.mostValue();
        if (range.first() > most || range.last() < least) {
            return;
        }
        compare(block.values(), range.first(), range.last(), least, most);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int place = places[i];
            if (lies[place] == 0 || !lies(range, block, place, exact) || !test.passes(block.documents()[place])) {
                places[kept++] = place;
            }
        }
        size = kept;
    }

    /** Whether some events have a flag; leaves none when they have not. */
    private boolean isFlagged(int flag) {
        boolean some = block.mayHave(flag, 0);
        size = some ? size : 0;
        return some;
    }

    /** Whether a column, of numbers between two, may have some in a range; leaves none when it has not. */
    private boolean isPartIn(long first, long last, int least, int most) {
        boolean some = first <= most && last >= least;
        size = some ? size : 0;
        return some;
    }

    /**
     * Finds which numbers of a column lie in a range: many at once, as processors do with such loops.
     *
     * @param least no number of the column is less
     * @param most  nor greater
     */
    private void compare(int[] column, long first, long last, int least, int most) {
        int from = (int) Math.max(first, least);
        int to = (int) Math.min(last, most);
        int count = block.count();
        if (most - (long) least > Integer.MAX_VALUE) {
            for (int i = 0; i < count; i++) {
                lies[i] = lies(column[i], from, to);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            lies[i] = ((column[i] - from | to - column[i]) >>> (Integer.SIZE - 1)) ^ 1;
        }
    }

    /** Leaves the events that lie in the range and have a flag. */
    private void leave(int flag) throws IOException {
        if (block.mayHave(0, flag)) {
            int[] flags = block.flags();
            for (int i = 0; i < block.count(); i++) {
                lies[i] &= Integer.signum(flags[i] & flag);
            }
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int place = places[i];
            places[kept] = place;
            kept += lies[place];
        }
        size = kept;
    }

    /** 1 when a number lies in a closed range, else 0. */
    private static int lies(long number, long first, long last) {
        return (int) ((number - first | last - number) >>> (Long.SIZE - 1)) ^ 1;
    }

    /** Whether the number of an event lies in a range; looked up where the block does not tell. */
    static boolean lies(CodeClauses.Values wanted, EventBlock block, int place, ExactValues exact) throws IOException {
        int value = block.values()[place];
        int flags = block.flags()[place];
        if ((flags & Columns.HAS_VALUE) == 0 || value < wanted.first() || value > wanted.last()) {
            return false;
        }
        if (value > wanted.first() && value < wanted.last()) {
            return true;
        }
        if ((flags & Columns.IS_EXACT) == 0) {
            return wanted.contains(exact.of(block.documents()[place]));
        }
        return value == wanted.first() ? wanted.firstLies() : wanted.lastLies();
    }

    /** Leaves those for which a condition holds. */
    void only(Condition condition) throws IOException {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int place = places[i];
            if (condition.holds(place)) {
                places[kept++] = place;
            }
        }
        size = kept;
    }
}
