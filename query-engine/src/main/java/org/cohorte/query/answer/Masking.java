package org.cohorte.query.answer;

/**
 * How the figures of an answer were made coarse for a reader of figures alone. Any figure of such an answer is a multiple of
 * the rounding, or {@link #BELOW}, or {@link #WITHHELD}.
 *
 * @param threshold figures below it are not told
 * @param rounding  the others are the nearest multiple of it
 */
public record Masking(int threshold, int rounding) {

    /** Stands for a figure below the threshold, zero included: show it as "&lt; threshold". */
    public static final long BELOW = -1;

    /** Stands for a figure, small or large, that would tell another one of its table: show it as a dash. */
    public static final long WITHHELD = -2;

    /** Whether a figure is not told. */
    public static boolean isHidden(long figure) {
        return figure < 0;
    }
}
