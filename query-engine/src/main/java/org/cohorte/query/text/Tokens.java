package org.cohorte.query.text;

import static org.cohorte.query.text.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.query.criteria.ProblemCodes;

/**
 * Cuts a text into tokens. Operators are {@code OR}, {@code OU}, {@code AND}, {@code ET}, {@code NOT} and {@code SAUF} in
 * capitals, since "ou" and "et" are words, and {@code near/n} or {@code proche/n} in any case.
 */
final class Tokens {

    private static final Map<String, Kind> OPERATORS = Map.of(
            "OR", Kind.OR,
            "OU", Kind.OR,
            "AND", Kind.AND,
            "ET", Kind.AND,
            "NOT", Kind.NOT,
            "SAUF", Kind.NOT);

    private static final Pattern NEAR = Pattern.compile("(?:near|proche)/(\\d{1,4})");
    private static final String MINUS = "-−";
    private static final String QUOTES = "\"“”«»";
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private final String text;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        List<Token> cut = new ArrayList<>();
        while (tokens.skipSpaces()) {
            tokens.next().ifPresent(cut::add);
        }
        cut.add(new Token(Kind.END, "", 0, text.length() + 1));
        return cut;
    }

    private boolean skipSpaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private Optional<Token> next() {
        int position = at + 1;
        char c = text.charAt(at);
        if (c == '(' || c == ')') {
            at++;
            return Optional.of(new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), 0, position));
        }
        if (MINUS.indexOf(c) >= 0) {
            at++;
            return Optional.of(new Token(Kind.NOT, "-", 0, position));
        }
        return QUOTES.indexOf(c) >= 0 ? Optional.of(phrase(position)) : word(position);
    }

    private Token phrase(int position) {
        int start = ++at;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == text.length()) {
            throw syntax(position, "\"", "the quote is never closed");
        }
        return new Token(Kind.PHRASE, text.substring(start, at++), 0, position);
    }

    /** A word, an unfinished word or an operator; signs alone are nothing. */
    private Optional<Token> word(int position) {
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        Kind operator = OPERATORS.getOrDefault(word, Kind.WORD);
        if (operator != Kind.WORD) {
            return Optional.of(new Token(operator, word, 0, position));
        }
        Matcher near = NEAR.matcher(word.toLowerCase(Locale.ROOT));
        if (near.matches()) {
            return Optional.of(new Token(Kind.NEAR, word, Integer.parseInt(near.group(1)), position));
        }
        return plain(word, position);
    }

    private static Optional<Token> plain(String word, int position) {
        int star = word.indexOf('*');
        if (star >= 0 && star < word.length() - 1) {
            throw syntax(position + star, "", "a star stands at the end of a word alone");
        }
        String letters = star < 0 ? word : word.substring(0, star);
        if (star >= 0) {
            return Optional.of(new Token(Kind.PREFIX, letters, 0, position));
        }
        return LETTER.matcher(letters).find()
                ? Optional.of(new Token(Kind.WORD, letters, 0, position))
                : Optional.empty();
    }

    static TextException syntax(int position, String expected, String why) {
        return TextException.of(
                ProblemCodes.TEXT_SYNTAX,
                Map.of("position", String.valueOf(position), "expected", expected),
                "at character " + position + ": " + why);
    }

    private static boolean endsWord(char c) {
        return isSpace(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
