package org.cohorte.query.text;

import static org.cohorte.query.text.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.ProblemCodes;

/**
 * Reads the language of words.
 *
 * <pre>{@code
 * any     = all { ("OR" | "OU") all }
 * all     = part { ["AND" | "ET"] part }
 * part    = ["-" | "NOT" | "SAUF"] near
 * near    = operand [ "near/n" operand ]
 * operand = word | start* | "phrase" | "(" any ")"
 * }</pre>
 */
public final class TextParser {

    /** Letters before a star: fewer would match too much of the dictionary. */
    static final int PREFIX_LETTERS = 3;

    static final int WORDS = 100;
    static final int PREFIXES = 10;
    static final int DISTANCE = 100;
    static final int DEPTH = 20;

    private static final Set<Kind> ENDS_ALL = Set.of(Kind.END, Kind.CLOSE, Kind.OR);

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int words;
    private int prefixes;

    private TextParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when {@link #problem} has something to say about it
     */
    public static TextNode parse(String text) {
        try {
            return read(text);
        } catch (TextException e) {
            throw new IllegalArgumentException(e.problem().message(), e);
        }
    }

    /** Why a text cannot be searched; empty when it can. */
    public static Optional<TextProblem> problem(String text) {
        try {
            read(text);
            return Optional.empty();
        } catch (TextException e) {
            return Optional.of(e.problem());
        }
    }

    private static TextNode read(String text) {
        TextParser parser = new TextParser(Tokens.of(text));
        TextNode node = parser.any();
        Token rest = parser.peek();
        if (rest.kind() != Kind.END) {
            throw Tokens.syntax(rest.position(), "", "nothing to close with \"" + rest.text() + "\"");
        }
        if (!TextWords.hasMeaning(node)) {
            throw TextException.of(
                    ProblemCodes.ONLY_STOP_WORDS,
                    Map.of("text", text.strip()),
                    "only words too common to be searched: " + text.strip());
        }
        return node;
    }

    private TextNode any() {
        List<TextNode> parts = new ArrayList<>();
        parts.add(all());
        while (peek().kind() == Kind.OR) {
            at++;
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new TextNode.Any(parts);
    }

    private TextNode all() {
        List<TextNode> parts = new ArrayList<>();
        parts.add(part());
        while (!ENDS_ALL.contains(peek().kind())) {
            if (peek().kind() == Kind.AND) {
                at++;
            }
            parts.add(part());
        }
        return parts.size() == 1 ? parts.getFirst() : new TextNode.All(parts);
    }

    private TextNode part() {
        if (peek().kind() != Kind.NOT) {
            return near();
        }
        at++;
        return new TextNode.Not(near());
    }

    private TextNode near() {
        Token first = peek();
        TextNode left = operand();
        if (peek().kind() != Kind.NEAR) {
            return left;
        }
        Token near = take();
        if (near.number() > DISTANCE) {
            throw costly("nearTooWide", "near/n goes up to " + DISTANCE);
        }
        Token second = peek();
        TextNode.Near pair = new TextNode.Near(
                TextWords.operand(left, first.position()),
                TextWords.operand(operand(), second.position()),
                near.number());
        if (peek().kind() == Kind.NEAR) {
            throw Tokens.syntax(peek().position(), "", "near/n stands between two");
        }
        return TextWords.checked(pair);
    }

    private TextNode operand() {
        Token token = take();
        return switch (token.kind()) {
            case WORD -> word(token.text());
            case PREFIX -> prefix(token.text());
            case PHRASE -> phrase(token);
            case OPEN -> group(token);
            case NEAR, OR, AND, NOT, CLOSE, END ->
                throw Tokens.syntax(token.position(), "a word", "a word is expected here");
        };
    }

    private TextNode group(Token open) {
        if (++depth > DEPTH) {
            throw costly("tooDeep", "groups in groups go up to " + DEPTH);
        }
        TextNode inner = any();
        if (take().kind() != Kind.CLOSE) {
            throw Tokens.syntax(open.position(), ")", "the group is never closed");
        }
        depth--;
        return inner;
    }

    private TextNode phrase(Token token) {
        List<String> pieces = Pieces.of(token.text());
        if (pieces.isEmpty()) {
            throw Tokens.syntax(token.position(), "a word", "the quotes hold no word");
        }
        return row(pieces);
    }

    private TextNode.Operand word(String text) {
        return row(Pieces.of(text));
    }

    /** Words in a row; one alone is itself. */
    private TextNode.Operand row(List<String> pieces) {
        List<TextNode.Operand> parts = new ArrayList<>();
        for (String piece : pieces) {
            parts.add(piece.endsWith("*") ? prefix(piece.substring(0, piece.length() - 1)) : counted(piece));
        }
        return parts.size() == 1 ? parts.getFirst() : new TextNode.Phrase(parts);
    }

    private TextNode.Word counted(String word) {
        if (++words > WORDS) {
            throw costly("tooManyWords", "at most " + WORDS + " words");
        }
        return new TextNode.Word(word);
    }

    private TextNode.Operand prefix(String start) {
        List<String> pieces = Pieces.of(start);
        String last = pieces.isEmpty() ? "" : Pieces.folded(pieces.getLast());
        if (last.length() < PREFIX_LETTERS) {
            throw costly("prefixTooShort", "at least " + PREFIX_LETTERS + " letters stand before a star");
        }
        if (++prefixes > PREFIXES) {
            throw costly("tooManyPrefixes", "at most " + PREFIXES + " words with a star");
        }
        TextNode.Prefix prefix = new TextNode.Prefix(last);
        if (pieces.size() == 1) {
            return prefix;
        }
        List<TextNode.Operand> parts = new ArrayList<>();
        pieces.subList(0, pieces.size() - 1).forEach(piece -> parts.add(counted(piece)));
        parts.add(prefix);
        return new TextNode.Phrase(parts);
    }

    static TextException costly(String reason, String message) {
        return TextException.of(ProblemCodes.TEXT_TOO_COSTLY, Map.of("reason", reason), message);
    }

    private Token peek() {
        return tokens.get(at);
    }

    /** The next token; the end is never passed. */
    private Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }
}
