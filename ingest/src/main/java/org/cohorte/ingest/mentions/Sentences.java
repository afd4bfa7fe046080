package org.cohorte.ingest.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cohorte.ingest.mentions.Token.Kind;

/**
 * Cuts words into sentences: at full stops that are none of an abbreviation or a decimal, at bullets, empty lines, and ends of
 * lines that were not wrapped. Linear.
 */
final class Sentences {

    /** A run of words without any end is cut here, so that whatever reads a sentence stays bounded. */
    static final int LONGEST = 400;

    private static final Set<String> BULLETS = Set.of("-", "\u2022", "*", ">", "+", "#", "o");
    private static final Set<String> ADJECTIVES = Set.of("abs", "neg");
    private static final Set<String> ANSWERS = Set.of("oui", "non");
    private static final int WRAPPED = 40;
    private static final int WRAPPED_BEFORE_CAPITAL = 60;
    private static final int LABEL = 4;

    private final List<Token> tokens;
    private static final Set<String> FUNCTION_WORDS = Cues.french().words("function words");
    private static final Set<String> ABBREVIATIONS = Cues.french().words("abbreviations");
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private boolean beginsLine = true;
    private boolean afterBlank = true;
    private int lineStart;

    private Sentences(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Sentence> of(List<Token> tokens) {
        Sentences cutter = new Sentences(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            cutter.take(i);
        }
        cutter.end();
        return cutter.sentences;
    }

    private void take(int at) {
        Token token = tokens.get(at);
        if (token.isNewLine()) {
            newLine(at);
            return;
        }
        open.add(token);
        if (open.size() >= LONGEST || (token.kind() == Kind.MARK && isEnd(token, at))) {
            end();
        }
    }

    private boolean isEnd(Token mark, int at) {
        return switch (mark.form()) {
            case "." -> isFullStop(at);
            case "!" -> true;
            case "?" -> !ANSWERS.contains(form(at + 1));
            default -> false;
        };
    }

    private void newLine(int at) {
        if (at == 0 || tokens.get(at - 1).isNewLine()) {
            end();
            beginsLine = true;
            afterBlank = true;
        } else if (open.isEmpty() || !isWrapped(at)) {
            end();
            beginsLine = true;
        }
        lineStart = tokens.get(at).to();
    }

    private boolean isWrapped(int at) {
        Token before = tokens.get(at - 1);
        if (at + 1 >= tokens.size() || before.is(":")) {
            return false;
        }
        Token next = tokens.get(at + 1);
        if (!next.isContent() || isLabel(at + 1) || (next.kind() == Kind.NUMBER && isListMark(at + 2))) {
            return false;
        }
        if (before.is(",") || FUNCTION_WORDS.contains(before.form())) {
            return true;
        }
        int length = before.to() - lineStart;
        return next.capital()
                ? length >= WRAPPED_BEFORE_CAPITAL && isInCapitals(before)
                : length >= WRAPPED || FUNCTION_WORDS.contains(next.form());
    }

    private static boolean isInCapitals(Token token) {
        return token.isWord()
                && token.capital()
                && !token.plain()
                && token.form().length() > 1;
    }

    private boolean isListMark(int at) {
        return form(at).equals(".") || form(at).equals(")") || form(at).equals("/");
    }

    /** A few words and a colon. */
    private boolean isLabel(int at) {
        for (int i = at; i < Math.min(at + LABEL, tokens.size()); i++) {
            if (tokens.get(i).is(":")) {
                return true;
            }
            if (!tokens.get(i).isContent()) {
                return false;
            }
        }
        return false;
    }

    private boolean isFullStop(int at) {
        if (at + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(at + 1);
        String before = form(at - 1);
        if (open.size() == 2 && beginsLine && open.get(0).kind() == Kind.NUMBER) {
            return false;
        }
        if (ADJECTIVES.contains(before)) {
            return !form(at + 1).equals("de") && !form(at + 1).equals("d");
        }
        if (next.isNewLine()) {
            return true;
        }
        if (!next.spaced()) {
            return next.capital() && before.length() > 2 && next.isWord();
        }
        return !ABBREVIATIONS.contains(before) || isEndOfItsOwn(at);
    }

    /** One letter before a full stop is an initial or a list mark at the beginning, and a word of its own elsewhere. */
    private boolean isEndOfItsOwn(int at) {
        return form(at - 1).length() == 1
                && open.size() > 2
                && !form(at - 1).equals("m")
                && !form(at - 1).equals("p");
    }

    private String form(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).form();
    }

    private void end() {
        int first = isNumbered() ? 2 : 0;
        while (first < open.size() && isBullet(first)) {
            first++;
        }
        List<Token> words = open.subList(first, open.size());
        if (hasContent(words)) {
            sentences.add(new Sentence(List.copyOf(words), beginsLine, first > 0, afterBlank));
            afterBlank = false;
            beginsLine = false;
        }
        open.clear();
    }

    private static boolean hasContent(List<Token> words) {
        for (Token word : words) {
            if (word.isContent()) {
                return true;
            }
        }
        return false;
    }

    /** "1." or "2)" at the beginning of a line. */
    private boolean isNumbered() {
        return beginsLine
                && open.size() > 2
                && open.get(0).kind() == Kind.NUMBER
                && (open.get(1).is(".") || open.get(1).is(")"));
    }

    private boolean isBullet(int at) {
        Token token = open.get(at);
        return BULLETS.contains(token.form())
                && (token.kind() == Kind.MARK
                        || (at + 1 < open.size()
                                && beginsLine
                                && open.get(at + 1).capital()));
    }
}
