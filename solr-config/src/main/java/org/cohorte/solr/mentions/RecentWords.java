package org.cohorte.solr.mentions;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Words met lately, each with what is known of it. Each slot holds the word that came last. Finding one touches its slot and itself alone:
 * the letters of most words stand in the word as two numbers, since a text visits thousands of different ones and each visit to another
 * place of the memory costs more than comparing them. Safe for several threads, provided that words never change.
 *
 * @param <W> a word
 */
public final class RecentWords<W extends RecentWords.Word> {

    private static final int LETTERS_OF_NUMBER = Long.BYTES;
    private static final int SHORT = 2 * LETTERS_OF_NUMBER;
    private static final int LATIN = 0xff;

    private final AtomicReferenceArray<@Nullable W> slots;

    /**
     * None yet.
     *
     * @param slots a power of two
     */
    public RecentWords(int slots) {
        if (Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException(slots + " is no power of two");
        }
        this.slots = new AtomicReferenceArray<>(slots);
    }

    /** A word by its letters, to be extended by what is known of it. */
    public abstract static class Word {

        private final long first;
        private final long second;
        /** Of those that two numbers do not tell. */
        private final char @Nullable [] letters;

        /** Of the first characters of an array. */
        protected Word(char[] letters, int length) {
            boolean told = isShort(letters, length);
            this.first = told ? number(letters, 0, length) : hash(letters, length);
            this.second = told ? number(letters, LETTERS_OF_NUMBER, length) : length;
            this.letters = told ? null : Arrays.copyOf(letters, length);
        }
    }

    /** The word of the first characters of an array; null when it is not there. */
    public @Nullable W find(char[] of, int length) {
        boolean told = isShort(of, length);
        long first = told ? number(of, 0, length) : hash(of, length);
        long second = told ? number(of, LETTERS_OF_NUMBER, length) : length;
        W word = slots.getPlain(slot(first, second));
        if (word == null || !is(word, first, second)) {
            return null;
        }
        char[] letters = ((Word) word).letters;
        if (letters == null) {
            return told ? word : null;
        }
        return !told && Arrays.equals(letters, 0, letters.length, of, 0, length) ? word : null;
    }

    private static boolean is(Word word, long first, long second) {
        return word.first == first && word.second == second;
    }

    /** Remembers a word, in place of another. */
    public void keep(W word) {
        Word kept = word;
        slots.setRelease(slot(kept.first, kept.second), word);
    }

    private int slot(long first, long second) {
        long mixed = (first ^ Long.rotateLeft(second, 29)) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & (slots.length() - 1);
    }

    private static boolean isShort(char[] letters, int length) {
        if (length > SHORT) {
            return false;
        }
        boolean latin = true;
        for (int i = 0; i < length; i++) {
            latin &= letters[i] <= LATIN && letters[i] != 0;
        }
        return latin;
    }

    /** Up to eight letters, none of which is 0, as one number. */
    private static long number(char[] letters, int from, int length) {
        long number = 0;
        for (int i = Math.min(length, from + LETTERS_OF_NUMBER) - 1; i >= from; i--) {
            number = number << Byte.SIZE | letters[i];
        }
        return number;
    }

    private static long hash(char[] letters, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 0x100000001b3L + letters[i];
        }
        return hash;
    }
}
