package org.cohorte.query.compile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.query.text.TextNode;

/**
 * Words in fields of text. A word, a phrase or a pair of near ones lies within one field; several of them may be found in the
 * title and in the body of one document.
 */
final class Texts {

    private final List<String> fields;

    private Texts(List<String> fields) {
        this.fields = fields;
    }

    static Query of(TextNode node, List<String> fields) {
        return new Texts(fields).query(node);
    }

    private Query query(TextNode node) {
        return switch (node) {
            case TextNode.Word(String text) -> inFields(field -> new Query.Phrase(field, text));
            case TextNode.Prefix(String start) -> inFields(field -> new Query.Prefix(field, start));
            case TextNode.Phrase phrase -> inFields(field -> phrase(field, phrase));
            case TextNode.OneOf(List<TextNode.Operand> operands) ->
                new Query.Any(operands.stream().map(this::query).toList());
            case TextNode.Near near -> inFields(field -> near(field, near));
            case TextNode.All(List<TextNode> parts) -> all(parts);
            case TextNode.Any(List<TextNode> parts) ->
                new Query.Any(parts.stream().map(this::query).toList());
            case TextNode.Not(TextNode part) -> Query.not(query(part));
        };
    }

    private Query all(List<TextNode> parts) {
        Query.Clauses clauses = new Query.Clauses();
        for (TextNode part : parts) {
            if (part instanceof TextNode.Not(TextNode refused)) {
                clauses.mustNot(query(refused));
            } else {
                clauses.must(query(part));
            }
        }
        return clauses.build();
    }

    private Query inFields(Function<String, Query> query) {
        List<Query> queries = fields.stream().map(query).toList();
        return queries.size() == 1 ? queries.getFirst() : new Query.Any(queries);
    }

    private static Query phrase(String field, TextNode.Phrase phrase) {
        return hasPrefix(phrase)
                ? new Query.ComplexPhrase(field, loose(phrase.parts()), 0, true)
                : new Query.Phrase(field, words(phrase.parts()));
    }

    private static Query near(String field, TextNode.Near near) {
        return hasPrefix(near.left()) || hasPrefix(near.right())
                ? new Query.ComplexPhrase(field, loose(List.of(near.left(), near.right())), near.distance(), false)
                : new Query.Spans(span(field, near.distance(), false, Stream.of(near.left(), near.right())));
    }

    private static boolean hasPrefix(TextNode.Operand operand) {
        return switch (operand) {
            case TextNode.Word word -> false;
            case TextNode.Prefix prefix -> true;
            case TextNode.Phrase(List<TextNode.Operand> parts) -> parts.stream().anyMatch(Texts::hasPrefix);
            case TextNode.OneOf(List<TextNode.Operand> operands) ->
                operands.stream().anyMatch(Texts::hasPrefix);
        };
    }

    private static String words(List<TextNode.Operand> parts) {
        return parts.stream()
                .map(part -> part instanceof TextNode.Word(String text) ? text : "")
                .collect(Collectors.joining(" "));
    }

    /** Operands in the syntax of {@code {!complexphrase}}; words hold letters and digits, the rest is escaped. */
    private static String loose(List<TextNode.Operand> operands) {
        return operands.stream().map(Texts::loose).collect(Collectors.joining(" "));
    }

    private static String loose(TextNode.Operand operand) {
        return switch (operand) {
            case TextNode.Word(String text) -> escaped(text);
            case TextNode.Prefix(String start) -> escaped(start) + "*";
            case TextNode.Phrase(List<TextNode.Operand> parts) -> loose(parts);
            case TextNode.OneOf(List<TextNode.Operand> operands) ->
                operands.stream().map(Texts::loose).collect(Collectors.joining(" OR ", "(", ")"));
        };
    }

    private static String escaped(String word) {
        return word.codePoints()
                .mapToObj(c -> (Character.isLetterOrDigit(c) ? "" : "\\") + Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String span(String field, int distance, boolean inOrder, Stream<TextNode.Operand> operands) {
        return "<SpanNear slop=\"" + distance + "\" inOrder=\"" + inOrder + "\">"
                + operands.map(operand -> span(field, operand)).collect(Collectors.joining()) + "</SpanNear>";
    }

    private static String span(String field, TextNode.Operand operand) {
        return switch (operand) {
            case TextNode.Word(String text) ->
                "<SpanOrTerms fieldName=\"" + field + "\">" + xml(text) + "</SpanOrTerms>";
            case TextNode.Prefix prefix -> throw new IllegalArgumentException("no span for " + prefix);
            case TextNode.Phrase(List<TextNode.Operand> parts) -> span(field, 0, true, parts.stream());
            case TextNode.OneOf(List<TextNode.Operand> operands) ->
                "<SpanOr>" + operands.stream().map(one -> span(field, one)).collect(Collectors.joining()) + "</SpanOr>";
        };
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
