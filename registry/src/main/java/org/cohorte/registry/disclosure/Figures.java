package org.cohorte.registry.disclosure;

import static org.cohorte.query.answer.Masking.HIDDEN;

/**
 * Hides and rounds figures.
 *
 * @param threshold figures below it are hidden
 * @param rounding  the others are multiples of it
 */
record Figures(int threshold, int rounding) {

    long show(long exact) {
        return exact < threshold ? HIDDEN : (exact + rounding / 2) / rounding * rounding;
    }

    /** Cells of a table whose sum is shown too. */
    long[] table(long sum, long... exact) {
        long[] shown = new long[exact.length];
        for (int i = 0; i < exact.length; i++) {
            shown[i] = show(exact[i]);
        }
        while (tellsTooMuch(show(sum), shown)) {
            hideSmallest(shown);
        }
        return shown;
    }

    /** Whether the sum and the shown cells leave a hidden cell fewer values than the threshold does. */
    private boolean tellsTooMuch(long sum, long[] cells) {
        long hidden = 0;
        long least = 0;
        long most = 0;
        for (long cell : cells) {
            if (cell == HIDDEN) {
                hidden++;
            } else {
                least += lowest(cell);
                most += highest(cell);
            }
        }
        if (hidden == 0 || hidden == cells.length) {
            return false;
        }
        long atMost = highest(sum) - least;
        long atLeast = lowest(sum) - most - (hidden - 1) * (threshold - 1);
        return atMost < threshold - 1 || atLeast > 0;
    }

    private static void hideSmallest(long[] cells) {
        int smallest = -1;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != HIDDEN && (smallest < 0 || cells[i] < cells[smallest])) {
                smallest = i;
            }
        }
        cells[smallest] = HIDDEN;
    }

    /** The smallest exact figure behind a shown one. */
    long lowest(long shown) {
        return shown == HIDDEN ? 0 : Math.max(threshold, shown - rounding / 2);
    }

    /** The largest exact figure behind a shown one. */
    long highest(long shown) {
        return shown == HIDDEN ? threshold - 1 : shown + (rounding - 1) / 2;
    }
}
