package org.cohorte.e2e.bench;

import java.util.Arrays;

/**
 * Times of one question asked in one way.
 *
 * @param median milliseconds
 * @param best   milliseconds
 * @param worst  milliseconds
 * @param count  the answer, the same in every run
 */
record Timing(double median, double best, double worst, long count) {

    private static final int NOT_COUNTED = 2;

    /** Something that may fail. */
    interface Step {
        void run() throws Exception;
    }

    /** A question. */
    interface Ask {
        long run() throws Exception;
    }

    /**
     * Asks several times.
     *
     * @param before what comes before each run, not timed
     * @throws IllegalStateException when two runs answer differently
     */
    static Timing of(int runs, Step before, Ask ask) throws Exception {
        double[] millis = new double[runs];
        long answer = -1;
        for (int run = -NOT_COUNTED; run < runs; run++) {
            before.run();
            long start = System.nanoTime();
            long count = ask.run();
            double took = (System.nanoTime() - start) / 1e6;
            if (answer >= 0 && answer != count) {
                throw new IllegalStateException("two runs of one question answered " + answer + " and " + count);
            }
            answer = count;
            if (run >= 0) {
                millis[run] = took;
            }
        }
        Arrays.sort(millis);
        return new Timing(millis[runs / 2], millis[0], millis[runs - 1], answer);
    }
}
