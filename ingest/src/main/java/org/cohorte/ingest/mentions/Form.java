package org.cohorte.ingest.mentions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A word without case and accents, and what can be told of it without looking at its neighbours. Texts use few different words:
 * those met lately are kept, so that most words of a text cost neither memory nor a look-up.
 */
final class Form {

    static final Form NEW_LINE = new Form("\n");

    private static final int SLOTS = 1 << 14;
    /** Longer words are rare, and would keep memory for nothing. */
    private static final int LONGEST_KEPT = 32;
    /** Threads may write the same slot at once; whichever form stays there is right, since a form never changes. */
    private static final @Nullable Form[] KEPT = new Form[SLOTS];

    final String text;
    final boolean mayBeginCue;
    final boolean mayBePerson;
    final boolean deniesFirst;
    private final char[] letters;

    private Form(String text) {
        this.text = text;
        this.letters = text.toCharArray();
        this.mayBeginCue = Cues.french().mayBegin(text);
        this.mayBePerson = People.mayBegin(text);
        this.deniesFirst = Denials.isFirst(text);
    }

    static Form of(String text) {
        return of(text.toCharArray(), text.length());
    }

    /** Of the first characters of an array. */
    static Form of(char[] letters, int length) {
        if (length > LONGEST_KEPT) {
            return new Form(new String(letters, 0, length));
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        Form kept = KEPT[slot];
        if (kept == null || !Arrays.equals(kept.letters, 0, kept.letters.length, letters, 0, length)) {
            kept = new Form(new String(letters, 0, length));
            KEPT[slot] = kept;
        }
        return kept;
    }

    @Override
    public String toString() {
        return text;
    }
}
