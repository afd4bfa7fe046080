package org.cohorte.registry.disclosure;

import static org.cohorte.query.answer.Masking.BELOW;
import static org.cohorte.query.answer.Masking.WITHHELD;

import java.util.Arrays;

/**
 * Hides and rounds figures.
 *
 * @param threshold figures below it are hidden
 * @param rounding  the others are multiples of it
 */
record Figures(int threshold, int rounding) {

    /** From the smallest to the largest exact figure that one must reckon with. */
    record Range(long low, long high) {}

    long show(long exact) {
        return exact < threshold ? BELOW : (exact + rounding / 2) / rounding * rounding;
    }

    /**
     * Cells of a table whose sum is shown too, or can be worked out. When sum and shown cells would leave a hidden cell
     * fewer values than "below the threshold" does, the smallest shown cells are withheld until they no longer do, and
     * the hidden ones with them: which of them are small is not told any more.
     *
     * @param sum what a reader knows of the sum
     */
    long[] table(Range sum, long... exact) {
        long[] shown = new long[exact.length];
        for (int i = 0; i < exact.length; i++) {
            shown[i] = show(exact[i]);
        }
        if (!tellsTooMuch(sum, shown)) {
            return shown;
        }
        replace(shown, BELOW);
        while (tellsTooMuch(sum, shown)) {
            withholdSmallest(shown);
        }
        return shown;
    }

    private static void replace(long[] cells, long mark) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == mark) {
                cells[i] = WITHHELD;
            }
        }
    }

    /**
     * Whether a hidden cell may be worked out further than to any value below the threshold; a single withheld cell
     * among shown ones always may.
     */
    private boolean tellsTooMuch(Range sum, long[] cells) {
        long hidden = Arrays.stream(cells).filter(cell -> cell < 0).count();
        if (hidden == 0 || hidden == cells.length) {
            return false;
        }
        long atMost = sum.high();
        long atLeast = sum.low();
        for (long cell : cells) {
            atMost -= cell < 0 ? 0 : range(cell).low();
            atLeast -= cell < 0 ? 0 : range(cell).high();
        }
        boolean withheld = Arrays.stream(cells).anyMatch(cell -> cell == WITHHELD);
        if (withheld) {
            return hidden < 2 || atMost < threshold - 1;
        }
        return atMost < threshold - 1 || atLeast - (hidden - 1) * (threshold - 1) > 0;
    }

    private static void withholdSmallest(long[] cells) {
        int smallest = -1;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] >= 0 && (smallest < 0 || cells[i] < cells[smallest])) {
                smallest = i;
            }
        }
        cells[smallest] = WITHHELD;
    }

    /** The exact figures behind one that is told, or below the threshold. */
    Range range(long shown) {
        return shown == BELOW
                ? new Range(0, threshold - 1L)
                : new Range(Math.max(threshold, shown - rounding / 2), shown + (rounding - 1) / 2);
    }
}
