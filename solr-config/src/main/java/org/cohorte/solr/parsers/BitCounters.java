package org.cohorte.solr.parsers;

import org.apache.lucene.util.FixedBitSet;

/**
 * One small number for each document, kept as planes of bits (plane i holds the bits of weight 2^i), so that adding a set to all
 * of them is a few operations on 64 documents at once.
 */
final class BitCounters {

    private final FixedBitSet[] planes;
    private final int length;

    /** Zeros that can grow to {@code most}. */
    BitCounters(int length, int most) {
        this.length = length;
        this.planes = new FixedBitSet[Integer.SIZE - Integer.numberOfLeadingZeros(most)];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = new FixedBitSet(length);
        }
    }

    /** Adds 1 to the documents of a set. */
    void add(FixedBitSet set) {
        long[] words = set.getBits();
        int wordCount = FixedBitSet.bits2words(length);
        for (int word = 0; word < wordCount; word++) {
            long carry = words[word];
            for (int i = 0; carry != 0; i++) {
                long[] plane = planes[i].getBits();
                long both = plane[word] & carry;
                plane[word] ^= carry;
                carry = both;
            }
        }
    }

    /** The documents whose number is {@code least} or more. */
    FixedBitSet atLeast(int least) {
        FixedBitSet found = new FixedBitSet(length);
        if (least >>> planes.length != 0) {
            return found; // no number has so many bits
        }
        int wordCount = FixedBitSet.bits2words(length);
        for (int word = 0; word < wordCount; word++) {
            found.getBits()[word] = atLeast(least, word);
        }
        clearGhosts(found);
        return found;
    }

    /** Compares from the highest bit down: greater wherever a first difference is in favour of the number. */
    private long atLeast(int least, int word) {
        long greater = 0;
        long equal = -1L;
        for (int i = planes.length - 1; i >= 0; i--) {
            long bits = planes[i].getBits()[word];
            long wanted = (least >>> i & 1) != 0 ? -1L : 0;
            greater |= equal & bits & ~wanted;
            equal &= ~(bits ^ wanted);
        }
        return greater | equal;
    }

    /** Bits beyond the length must stay 0 in a bit set. */
    private void clearGhosts(FixedBitSet found) {
        int used = length & 63;
        if (used != 0) {
            found.getBits()[length >> 6] &= (1L << used) - 1;
        }
    }
}
