package org.cohorte.solr.parsers;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.lucene.util.ArrayUtil;

/**
 * A set of numbers, none negative, that is filled first and read afterwards. It is an array that is sorted and rid of its doubles whenever it
 * is full, so that memory follows the different numbers (at most 48 bytes each), not those added.
 */
final class DistinctLongs {

    private static final int FIRST_LENGTH = 1 << 10;
    private static final long BYTE = 0xFF;

    /** Numbers that are sorted by comparing them. */
    private static final int FEW = 1 << 9;

    private long[] numbers = new long[FIRST_LENGTH];
    private int size;

    /** Adds a number; one equal to that added last costs nothing. */
    void add(long number) {
        if (size > 0 && numbers[size - 1] == number) {
            return;
        }
        if (size == numbers.length) {
            compact();
            if (size > numbers.length / 2) {
                numbers = Arrays.copyOf(numbers, Math.multiplyExact(numbers.length, 2));
            }
        }
        numbers[size++] = number;
    }

    /** Adds all of another set. */
    void addAll(DistinctLongs others) {
        numbers = ArrayUtil.growExact(numbers, Math.max(numbers.length, Math.addExact(size, others.size)));
        System.arraycopy(others.numbers, 0, numbers, size, others.size);
        size += others.size;
    }

    /** Gives every different number once, ascending. */
    void forEach(LongConsumer consumer) {
        compact();
        for (int i = 0; i < size; i++) {
            consumer.accept(numbers[i]);
        }
    }

    /** Puts them in order, each once. */
    void compact() {
        sort();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        size = kept;
    }

    /**
     * By bytes, the last first, leaving out those in which no two numbers differ: some five passes for patients and days, where
     * comparing takes some twenty levels.
     */
    private void sort() {
        if (size < FEW) {
            Arrays.sort(numbers, 0, size);
            return;
        }
        long differ = 0;
        for (int i = 1; i < size; i++) {
            differ |= numbers[i] ^ numbers[0];
        }
        long[] from = numbers;
        long[] to = new long[numbers.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if ((differ >>> shift & BYTE) != 0) {
                distribute(from, to, shift);
                long[] sorted = to;
                to = from;
                from = sorted;
            }
        }
        numbers = from;
    }

    /** Puts the numbers in the order of one of their bytes, those with the same one as they stood. */
    private void distribute(long[] from, long[] to, int shift) {
        int[] starts = new int[(int) BYTE + 2];
        for (int i = 0; i < size; i++) {
            starts[(int) (from[i] >>> shift & BYTE) + 1]++;
        }
        for (int value = 1; value < starts.length; value++) {
            starts[value] += starts[value - 1];
        }
        for (int i = 0; i < size; i++) {
            to[starts[(int) (from[i] >>> shift & BYTE)]++] = from[i];
        }
    }
}
