package org.cohorte.solr.parsers;

import org.apache.lucene.util.FixedBitSet;

/** Some of the slots of a patient index, numbered without gaps, so that arrays about them are as long as they are many. */
final class SomePatients {

    private final FixedBitSet slots;
    /** How many are set before each word of the bit set. */
    private final int[] before;

    private final int size;

    SomePatients(FixedBitSet slots) {
        this.slots = slots;
        long[] words = slots.getBits();
        before = new int[FixedBitSet.bits2words(slots.length())];
        int count = 0;
        for (int word = 0; word < before.length; word++) {
            before[word] = count;
            count += Long.bitCount(words[word]);
        }
        size = count;
    }

    FixedBitSet slots() {
        return slots;
    }

    int size() {
        return size;
    }

    /** How many there are before a slot that is a multiple of 64. */
    int before(int slot) {
        return slot >> 6 < before.length ? before[slot >> 6] : size;
    }

    /** From 0; negative for a patient who is none of these. */
    int rank(int slot) {
        return slots.get(slot) ? rankOfOne(slot) : -1;
    }

    /** The same of a slot that is one of these. */
    int rankOfOne(int slot) {
        long below = slots.getBits()[slot >> 6] & ((1L << slot) - 1);
        return before[slot >> 6] + Long.bitCount(below);
    }
}
