package org.cohorte.solr.people;

import java.util.Arrays;

/**
 * For each slot a list of numbers, all in one array: filled in two passes over the same pairs, of which the first counts.
 */
final class Lists {

    private final int[] starts;
    private int[] numbers = {};
    private int[] next = {};

    Lists(int slots) {
        starts = new int[slots + 1];
    }

    /** First pass. */
    void count(int slot) {
        starts[slot + 1]++;
    }

    /** Between the passes. */
    void allot() {
        for (int slot = 1; slot < starts.length; slot++) {
            starts[slot] += starts[slot - 1];
        }
        numbers = new int[starts[starts.length - 1]];
        next = Arrays.copyOf(starts, starts.length);
    }

    /** Second pass. */
    void add(int slot, int number) {
        numbers[next[slot]++] = number;
    }

    int start(int slot) {
        return starts[slot];
    }

    int end(int slot) {
        return starts[slot + 1];
    }

    int number(int at) {
        return numbers[at];
    }

    int largest() {
        return Arrays.stream(numbers).max().orElse(0);
    }
}
