package org.cohorte.ingest.mentions;

/**
 * A word, a number or a mark of a text.
 *
 * @param word    without case and accents; of a mark, the mark
 * @param from    offset of its first character
 * @param to      offset behind its last one
 * @param kind    what it is
 * @param spaced  whether a space or a new line stands before it
 * @param capital whether it begins with a capital letter
 * @param plain   whether its last letters have no accent; says nothing when the word is in capitals
 */
record Token(Form word, int from, int to, Kind kind, boolean spaced, boolean capital, boolean plain) {

    enum Kind {
        WORD,
        NUMBER,
        MARK,
        NEW_LINE
    }

    /** The word without case and accents; of a mark, the mark. */
    String form() {
        return word.text;
    }

    boolean is(String other) {
        return word.text.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isContent() {
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }

    boolean isNewLine() {
        return kind == Kind.NEW_LINE;
    }
}
