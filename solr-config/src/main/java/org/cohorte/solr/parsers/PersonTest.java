package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** Which patients something is true of, 64 of them at a time; columns are as long as whole words. */
@FunctionalInterface
interface PersonTest {

    /** The answers for a slot that begins a word and the 63 after it, one bit each. */
    long word(int first);

    /** The answers for so many slots, on all processors when there are many. */
    default FixedBitSet matching(int slots) throws IOException {
        FixedBitSet found = new FixedBitSet(slots);
        int words = FixedBitSet.bits2words(slots);
        int parts = Together.parts(slots);
        List<Together.Work> works = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) words * part / parts);
            int to = (int) ((long) words * (part + 1) / parts);
            works.add(() -> fill(found.getBits(), from, to));
        }
        Together.all(works);
        if (slots % Long.SIZE > 0) {
            found.getBits()[words - 1] &= -1L >>> -slots;
        }
        return found;
    }

    private void fill(long[] words, int from, int to) {
        Watch watch = Watch.ofThisRequest();
        for (int at = from; at < to; at++) {
            if (at % Watch.EVERY == 0) {
                watch.check();
            }
            words[at] = word(at * Long.SIZE);
        }
    }

    /** Everybody or nobody. */
    static PersonTest always(boolean answer) {
        return first -> answer ? -1 : 0;
    }

    /** Whose small number is this one. */
    static PersonTest same(byte[] column, byte wanted) {
        return first -> {
            long bits = 0;
            for (int i = 0; i < Long.SIZE; i++) {
                bits |= (column[first + i] == wanted ? 1L : 0L) << i;
            }
            return bits;
        };
    }

    /** Of whom it is told. */
    static PersonTest flag(boolean[] column) {
        return first -> {
            long bits = 0;
            for (int i = 0; i < Long.SIZE; i++) {
                bits |= (column[first + i] ? 1L : 0L) << i;
            }
            return bits;
        };
    }

    /** Whose number lies in a closed range. */
    static PersonTest within(int[] column, int from, int to) {
        return first -> {
            long bits = 0;
            for (int i = 0; i < Long.SIZE; i++) {
                long number = column[first + i];
                // negative when it lies outside on one side: nothing to guess wrong
                bits |= (~((number - from) | (to - number)) >>> (Long.SIZE - 1)) << i;
            }
            return bits;
        };
    }

    /** Of whom all of it is true. */
    static PersonTest all(List<PersonTest> tests) {
        return first -> {
            long bits = -1;
            for (PersonTest test : tests) {
                bits &= test.word(first);
            }
            return bits;
        };
    }

    /** Of whom some of it is true. */
    static PersonTest any(List<PersonTest> tests) {
        return first -> {
            long bits = 0;
            for (PersonTest test : tests) {
                bits |= test.word(first);
            }
            return bits;
        };
    }

    /** Of whom it is not true. */
    static PersonTest not(PersonTest test) {
        return first -> ~test.word(first);
    }
}
