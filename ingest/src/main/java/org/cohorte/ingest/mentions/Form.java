package org.cohorte.ingest.mentions;

import org.cohorte.solr.mentions.RecentWords;

/**
 * A word without case and accents, and what can be told of it without looking at its neighbours. Texts use few different words:
 * those met lately are kept, so that most words of a text cost neither memory nor a look-up.
 */
final class Form extends RecentWords.Word {

    static final Form NEW_LINE = new Form(new char[] {'\n'}, 1);

    private static final int SLOTS = 1 << 14;
    /** Longer words are rare, and would keep memory for nothing. */
    private static final int LONGEST_KEPT = 32;

    private static final RecentWords<Form> RECENT = new RecentWords<>(SLOTS);

    private static final Form[] MARKS = new Form[Byte.MAX_VALUE + 1];

    static {
        for (char mark = 0; mark < MARKS.length; mark++) {
            MARKS[mark] = of(new char[] {mark}, 1);
        }
    }

    final String text;
    final boolean mayBeginCue;
    final boolean mayBePerson;
    final boolean deniesFirst;

    private Form(char[] letters, int length) {
        super(letters, length);
        this.text = new String(letters, 0, length);
        this.mayBeginCue = Cues.french().mayBegin(text);
        this.mayBePerson = People.mayBegin(text);
        this.deniesFirst = Denials.isFirst(text);
    }

    /** Of a mark. */
    static Form of(char mark) {
        return mark < MARKS.length ? MARKS[mark] : of(new char[] {mark}, 1);
    }

    /** Of the first characters of an array. */
    static Form of(char[] letters, int length) {
        if (length > LONGEST_KEPT) {
            return new Form(letters, length);
        }
        Form recent = RECENT.find(letters, length);
        if (recent == null) {
            recent = new Form(letters, length);
            RECENT.keep(recent);
        }
        return recent;
    }

    @Override
    public String toString() {
        return text;
    }
}
