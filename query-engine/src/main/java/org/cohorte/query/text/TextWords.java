package org.cohorte.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of parsed words beyond their syntax. */
final class TextWords {

    private TextWords() {}

    /** Whether something else than very common words is asked for. */
    static boolean hasMeaning(TextNode node) {
        return switch (node) {
            case TextNode.Word word -> !Pieces.isStopWord(word.text());
            case TextNode.Prefix prefix -> true;
            case TextNode.Phrase phrase -> phrase.parts().stream().anyMatch(TextWords::hasMeaning);
            case TextNode.OneOf one -> one.operands().stream().allMatch(TextWords::hasMeaning);
            case TextNode.Near near -> hasMeaning(near.left()) || hasMeaning(near.right());
            case TextNode.All all -> all.parts().stream().anyMatch(TextWords::hasMeaning);
            case TextNode.Any any -> any.parts().stream().allMatch(TextWords::hasMeaning);
            case TextNode.Not not -> hasMeaning(not.part());
        };
    }

    /** What stands beside {@code near/n}: a word, a phrase, or one of several. */
    static TextNode.Operand operand(TextNode node, int position) {
        return switch (node) {
            case TextNode.Operand operand -> operand;
            case TextNode.Any any -> {
                List<TextNode.Operand> operands = new ArrayList<>();
                any.parts().forEach(part -> operands.add(operand(part, position)));
                yield new TextNode.OneOf(operands);
            }
            case TextNode.Near near -> throw notBeside(position);
            case TextNode.All all -> throw notBeside(position);
            case TextNode.Not not -> throw notBeside(position);
        };
    }

    private static TextException notBeside(int position) {
        return Tokens.syntax(position, "a word", "near/n stands between words, phrases, or groups of them with OR");
    }

    /** The index cannot look for unfinished words and for phrases in one near/n. */
    static TextNode.Near checked(TextNode.Near near) {
        boolean prefix = leaves(near).anyMatch(TextNode.Prefix.class::isInstance);
        boolean phrase = operands(near).anyMatch(TextNode.Phrase.class::isInstance);
        if (prefix && phrase) {
            throw TextParser.costly("prefixBesidePhrase", "near/n takes either words with a star or phrases");
        }
        return near;
    }

    private static Stream<TextNode.Operand> operands(TextNode.Near near) {
        return Stream.of(near.left(), near.right())
                .flatMap(operand ->
                        operand instanceof TextNode.OneOf one ? one.operands().stream() : Stream.of(operand));
    }

    private static Stream<TextNode.Operand> leaves(TextNode.Near near) {
        return operands(near)
                .flatMap(operand ->
                        operand instanceof TextNode.Phrase phrase ? phrase.parts().stream() : Stream.of(operand));
    }
}
