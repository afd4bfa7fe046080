package org.cohorte.query.text;

/**
 * A piece of the text asked for.
 *
 * @param kind     what it is
 * @param text     the words, without their quotes or their star
 * @param number   the distance of {@code near/n}
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int number, int position) {

    enum Kind {
        WORD,
        PREFIX,
        PHRASE,
        NEAR,
        OR,
        AND,
        NOT,
        OPEN,
        CLOSE,
        END
    }
}
