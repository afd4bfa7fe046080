package org.cohorte.ingest.demo;

import java.util.List;

/** A quick reproducible source of chance (SplitMix64, Steele, Lea and Flood, 2014): the same key, the same draws. */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The draws of one key of one seed, independent of those of its neighbours. */
    static Chance of(long seed, long key) {
        return new Chance(mix(mix(seed + STEP) ^ mix(key * STEP + 1)));
    }

    /** A source of its own, so that what it serves does not disturb the draws that follow here. */
    Chance fork(long key) {
        return of(state, key);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 included to 1 excluded. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low + 1.0));
    }

    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** Near enough to a normal law of mean 0 and deviation 1, and never beyond ±3.5: no absurd outlier in a report. */
    double normal() {
        double sum = unit() + unit() + unit() + unit();
        return Math.clamp((sum - 2) * 1.7320508, -3.5, 3.5);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get((int) (unit() * choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[(int) (unit() * choices.length)];
    }

    /** A rank of {@code cumulative}, growing weights whose last is their sum. */
    int weighted(double[] cumulative) {
        double drawn = unit() * cumulative[cumulative.length - 1];
        int rank = 0;
        while (cumulative[rank] <= drawn) {
            rank++;
        }
        return rank;
    }
}
