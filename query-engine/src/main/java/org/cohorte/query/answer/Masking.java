package org.cohorte.query.answer;

/**
 * How the figures of an answer were made coarse for a reader of figures alone: those below the threshold are hidden, and
 * those that would tell a hidden one; the others are rounded.
 *
 * @param threshold figures below it are hidden
 * @param rounding  the others are the nearest multiple of it
 */
public record Masking(int threshold, int rounding) {

    /** Stands for a hidden figure wherever an answer has one; show it as "&lt; threshold". */
    public static final long HIDDEN = -1;

    /** Whether a figure is a hidden one. */
    public static boolean isHidden(long figure) {
        return figure == HIDDEN;
    }
}
