package org.cohorte.ingest.mentions;

import java.util.ArrayList;
import java.util.List;
import org.cohorte.ingest.mentions.Token.Kind;

/** Cuts a text: {@code l'embolie} is two words, {@code non-fumeur} too, {@code 37,5} one number. Linear. */
final class Tokens {

    private static final int USUAL_LETTERS = 6;

    private final String text;
    private final List<Token> tokens;
    private final Folding folded = new Folding();
    private boolean spaced = true;

    private Tokens(String text) {
        this.text = text;
        this.tokens = new ArrayList<>(text.length() / USUAL_LETTERS + 1);
    }

    static List<Token> of(String text) {
        Tokens reader = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            at = reader.next(at);
        }
        return reader.tokens;
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (Letters.isLetter(c)) {
            return word(at);
        }
        if (c == ' ') {
            spaced = true;
            return at + 1;
        }
        if (Letters.isDigit(c)) {
            return number(at);
        }
        if (c == '\n') {
            return add(at, at + 1, Form.NEW_LINE, Kind.NEW_LINE);
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            spaced = true;
            return at + 1;
        }
        if (isApostrophe(c) || isInnerHyphen(at)) {
            return at + 1;
        }
        return add(at, at + 1, Form.of(mark(c)), Kind.MARK);
    }

    private static char mark(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u2192', '\u21D2', '\u2022', '\u25AA', '\u25CF', '\u00B7' -> '\u2022';
            default -> c;
        };
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    private boolean isInnerHyphen(int at) {
        return text.charAt(at) == '-'
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private int word(int from) {
        int to = from;
        folded.begin();
        while (to < text.length() && Letters.isLetter(text.charAt(to))) {
            folded.append(text.charAt(to));
            to++;
        }
        if (isSlashed(from, to)) {
            folded.append('/');
            folded.append(text.charAt(to + 1));
            to += 2;
        }
        return add(from, to, folded.form(), Kind.WORD);
    }

    /** {@code c/o} and {@code r/o}: one letter, a slash, an o. */
    private boolean isSlashed(int from, int to) {
        return to == from + 1
                && to + 1 < text.length()
                && text.charAt(to) == '/'
                && (text.charAt(to + 1) == 'o' || text.charAt(to + 1) == 'O')
                && (to + 2 == text.length() || !Character.isLetter(text.charAt(to + 2)));
    }

    private int number(int from) {
        int to = from;
        folded.begin();
        while (to < text.length() && (Letters.isDigit(text.charAt(to)) || isDecimalMark(to))) {
            folded.keep(text.charAt(to));
            to++;
        }
        return add(from, to, folded.form(), Kind.NUMBER);
    }

    private boolean isDecimalMark(int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',' || c == '/' || c == ':')
                && at + 1 < text.length()
                && Letters.isDigit(text.charAt(at + 1));
    }

    private int add(int from, int to, Form form, Kind kind) {
        char last = text.charAt(to - 1);
        boolean beforeLast = to - from > 1 && text.charAt(to - 2) > 'z';
        boolean plain = last <= 'z' && Character.isLowerCase(last) && !beforeLast;
        boolean capital = kind == Kind.WORD && Letters.isCapital(text.charAt(from));
        tokens.add(new Token(form, from, to, kind, spaced, capital, plain));
        spaced = kind == Kind.NEW_LINE;
        return to;
    }
}
