package org.cohorte.e2e.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times of one question asked in one way.
 *
 * @param median milliseconds
 * @param p95    milliseconds: 95 of 100 runs took no longer; of less than 20 runs, the slowest
 * @param best   milliseconds
 * @param worst  milliseconds
 * @param count  the answer, the same in every run
 */
record Timing(double median, double p95, double best, double worst, long count) {

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
        return of(millis, answer);
    }

    /** Asks once each of several questions, of which nobody expects the same answer; the count is the last one's. */
    static Timing ofEach(Iterable<Ask> questions) throws Exception {
        List<Double> millis = new ArrayList<>();
        long answer = -1;
        for (Ask question : questions) {
            long start = System.nanoTime();
            answer = question.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return of(millis.stream().mapToDouble(Double::doubleValue).toArray(), answer);
    }

    private static Timing of(double[] millis, long answer) {
        Arrays.sort(millis);
        int runs = millis.length;
        int slow = (int) Math.ceil(0.95 * runs) - 1;
        return new Timing(millis[runs / 2], millis[slow], millis[0], millis[runs - 1], answer);
    }
}
