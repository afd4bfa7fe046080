package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cohorte.query.text.TextNode;
import org.cohorte.query.text.TextParser;

/** Words asked for in documents: "« dialyse » ou « insuffisance rénale »". Each word or phrase is quoted once. */
final class TextQueryWords {

    private final Speech speech;

    TextQueryWords(Speech speech) {
        this.speech = speech;
    }

    /** The words of a text, its operators told by wording; as it was typed, in quotes, where it cannot be read. */
    String said(String text) {
        return TextParser.problem(text).isPresent() ? speech.quoted(text.strip()) : said(TextParser.parse(text));
    }

    private String said(TextNode node) {
        return switch (node) {
            case TextNode.Word(String text) -> speech.quoted(text);
            case TextNode.Prefix(String start) -> speech.quoted(start + "*");
            case TextNode.Phrase(List<TextNode.Operand> parts) ->
                speech.quoted(parts.stream().map(TextQueryWords::bare).collect(Collectors.joining(" ")));
            case TextNode.OneOf(List<TextNode.Operand> operands) -> either(operands);
            case TextNode.Near near ->
                inside(near.left())
                        + speech.say(" et ", " and ")
                        + inside(near.right())
                        + speech.say(" à ", " within ")
                        + speech.count(near.distance(), "mot", "mots", "word", "words")
                        + speech.say(" au plus", "");
            case TextNode.All(List<TextNode> parts) -> every(parts);
            case TextNode.Any(List<TextNode> parts) -> either(parts);
            case TextNode.Not(TextNode part) -> speech.say("sans ", "without ") + inside(part);
        };
    }

    /** What must be there, then what must not. */
    private String every(List<TextNode> parts) {
        List<TextNode> wanted = new ArrayList<>();
        List<TextNode> unwanted = new ArrayList<>();
        parts.forEach(part -> (part instanceof TextNode.Not ? unwanted : wanted).add(part));
        wanted.addAll(unwanted);
        return wanted.stream()
                .map(part -> part instanceof TextNode.Not ? said(part) : inside(part))
                .collect(Collectors.joining(speech.say(" et ", " and ")));
    }

    private String either(List<? extends TextNode> parts) {
        return parts.stream().map(this::inside).collect(Collectors.joining(speech.say(" ou ", " or ")));
    }

    /** A part among others: in parentheses when it has parts itself. */
    private String inside(TextNode part) {
        boolean single =
                part instanceof TextNode.Word || part instanceof TextNode.Prefix || part instanceof TextNode.Phrase;
        return single ? said(part) : "(" + said(part) + ")";
    }

    private static String bare(TextNode.Operand part) {
        return switch (part) {
            case TextNode.Word(String text) -> text;
            case TextNode.Prefix(String start) -> start + "*";
            case TextNode.Phrase(List<TextNode.Operand> parts) -> joined(parts, " ");
            case TextNode.OneOf(List<TextNode.Operand> operands) -> "(" + joined(operands, " | ") + ")";
        };
    }

    private static String joined(List<TextNode.Operand> parts, String between) {
        return parts.stream().map(TextQueryWords::bare).collect(Collectors.joining(between));
    }
}
