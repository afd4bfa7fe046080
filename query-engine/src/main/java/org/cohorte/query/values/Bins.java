package org.cohorte.query.values;

/**
 * Bins of a round width over a range of values.
 *
 * @param start lower end of the first, a multiple of the width
 * @param width 1, 2, 2.5 or 5 times a power of ten
 * @param count of bins, 1 to {@value #MOST}
 */
public record Bins(double start, double width, int count) {

    /** As many as a panel can show apart. */
    public static final int MOST = 44;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** Over a range; from 0 when that costs no more than half the bins. */
    public static Bins over(double low, double high) {
        double from = low >= 0 && low <= high / 2 ? 0 : low;
        double width = width((high - from) / (MOST - 2));
        double start = Math.floor(from / width) * width;
        int count = Math.clamp((long) Math.ceil((high - start) / width), 1, MOST);
        return new Bins(start, width, count);
    }

    private static double width(double least) {
        if (!(least > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least) {
                return round * power;
            }
        }
        return 10 * power;
    }

    public double end() {
        return start + width * count;
    }
}
