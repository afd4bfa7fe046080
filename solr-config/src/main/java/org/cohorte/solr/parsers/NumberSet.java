package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of whole numbers of 0 and more, as pages of bits made when needed: 8 kB for each 65,536 numbers that hold one. */
final class NumberSet {

    private static final int PAGE_BITS = 16;
    private static final int PAGE_WORDS = 1 << (PAGE_BITS - 6);
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private long[] @Nullable [] pages = new long[16][];

    /** Adds a number; negative ones are no numbers of anything and stay out. */
    void add(int number) {
        if (number >= 0) {
            long[] page = page(number >>> PAGE_BITS);
            page[(number & PAGE_MASK) >>> 6] |= 1L << number;
        }
    }

    boolean contains(int number) {
        int index = number >>> PAGE_BITS;
        long[] page = index < pages.length ? pages[index] : null;
        return page != null && (page[(number & PAGE_MASK) >>> 6] & 1L << number) != 0;
    }

    private long[] page(int index) {
        if (index >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(index + 1, pages.length * 2));
        }
        long[] page = pages[index];
        if (page == null) {
            page = new long[PAGE_WORDS];
            pages[index] = page;
        }
        return page;
    }
}
