package org.cohorte.solr.parsers;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.lucene.util.ArrayUtil;

/**
 * A set of numbers that is filled first and read afterwards. It is an array that is sorted and rid of its doubles whenever it
 * is full, so that memory follows the different numbers (at most 32 bytes each), not those added.
 */
final class DistinctLongs {

    private static final int FIRST_LENGTH = 1 << 10;

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
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        size = kept;
    }
}
