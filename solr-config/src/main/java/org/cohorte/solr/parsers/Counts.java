package org.cohorte.solr.parsers;

import org.apache.lucene.util.FixedBitSet;

/** A number for each slot that stops growing at a given one: one byte a slot while that suffices, else four. */
abstract class Counts {

    private static final int BYTE_MAX = 0xFF;

    final int enough;

    private Counts(int enough) {
        this.enough = enough;
    }

    /** Zeros that grow up to {@code enough}. */
    static Counts upTo(int enough, int slots) {
        return enough <= BYTE_MAX ? new Bytes(enough, slots) : new Integers(enough, slots);
    }

    abstract void increment(int slot);

    /** Says a number instead, {@code enough} at the most. */
    abstract void set(int slot, int count);

    /** Adds those of as many slots that grow as far, slot by slot. */
    abstract void add(Counts others);

    abstract int of(int slot);

    abstract int slots();

    /** The slots whose number is in a closed range; numbers above {@code enough} are not told apart. */
    FixedBitSet between(int min, int max) {
        FixedBitSet found = new FixedBitSet(slots());
        long[] words = found.getBits();
        for (int slot = 0; slot < slots(); slot++) {
            int count = of(slot);
            // no branch: which way it went would be a guess
            long in = (long) (count - min | max - count) >>> (Long.SIZE - 1) ^ 1;
            words[slot >> 6] |= in << slot;
        }
        return found;
    }

    private static final class Bytes extends Counts {
        private final byte[] counts;

        Bytes(int enough, int slots) {
            super(enough);
            counts = new byte[slots];
        }

        @Override
        void increment(int slot) {
            int count = counts[slot] & BYTE_MAX;
            if (count < enough) {
                counts[slot] = (byte) (count + 1);
            }
        }

        @Override
        void set(int slot, int count) {
            counts[slot] = (byte) count;
        }

        @Override
        int of(int slot) {
            return counts[slot] & BYTE_MAX;
        }

        @Override
        int slots() {
            return counts.length;
        }

        @Override
        void add(Counts others) {
            for (int slot = 0; slot < counts.length; slot++) {
                counts[slot] = (byte) Math.min(of(slot) + others.of(slot), enough);
            }
        }
    }

    private static final class Integers extends Counts {
        private final int[] counts;

        Integers(int enough, int slots) {
            super(enough);
            counts = new int[slots];
        }

        @Override
        void increment(int slot) {
            if (counts[slot] < enough) {
                counts[slot]++;
            }
        }

        @Override
        void set(int slot, int count) {
            counts[slot] = count;
        }

        @Override
        int of(int slot) {
            return counts[slot];
        }

        @Override
        int slots() {
            return counts.length;
        }

        @Override
        void add(Counts others) {
            for (int slot = 0; slot < counts.length; slot++) {
                counts[slot] = (int) Math.min((long) counts[slot] + others.of(slot), enough);
            }
        }
    }
}
