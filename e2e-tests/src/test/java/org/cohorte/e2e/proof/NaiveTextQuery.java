package org.cohorte.e2e.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text condition, read. Readings taken where the page is silent: words side by side must all be there; OR binds less
 * tightly than that, {@code near/n} more; it stands between words, phrases, or groups of them with OR.
 */
sealed interface NaiveTextQuery {

    record And(List<NaiveTextQuery> parts) implements NaiveTextQuery {}

    record Or(List<NaiveTextQuery> parts) implements NaiveTextQuery {}

    record Not(NaiveTextQuery part) implements NaiveTextQuery {}

    /** Words one after the other; often a single one. */
    record Row(List<Term> terms) implements NaiveTextQuery {}

    /** One of some rows and one of others, with at most so many words between. */
    record Near(List<Row> one, List<Row> other, int most) implements NaiveTextQuery {}

    /** A word as asked, folded. */
    record Term(String written, boolean prefix) {}

    static NaiveTextQuery read(String text) {
        return new Reader(text).either();
    }

    /** Reads tokens one after the other. */
    final class Reader {

        private static final Pattern TOKEN =
                Pattern.compile("\\(|\\)|\"[^\"]*\"|[-\u2212](?=\\S)|near/\\d+|[\\p{L}\\p{M}\\p{N}'\u2019]+\\*?");
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]+\\*?");
        private static final List<String> NOT = List.of("-", "\u2212", "NOT", "SAUF");
        private static final List<String> OR = List.of("OR", "OU");
        private static final List<String> AND = List.of("AND", "ET");

        private final List<String> tokens;
        private int next;

        private Reader(String text) {
            tokens = TOKEN.matcher(text).results().map(found -> found.group()).toList();
        }

        private boolean isNext(List<String> words) {
            return next < tokens.size() && words.contains(tokens.get(next));
        }

        private NaiveTextQuery either() {
            List<NaiveTextQuery> parts = new ArrayList<>(List.of(every()));
            while (isNext(OR)) {
                next++;
                parts.add(every());
            }
            return new Or(parts);
        }

        private NaiveTextQuery every() {
            List<NaiveTextQuery> parts = new ArrayList<>();
            while (next < tokens.size() && !isNext(OR) && !isNext(List.of(")"))) {
                next += isNext(AND) ? 1 : 0;
                parts.add(one());
            }
            return new And(parts);
        }

        private NaiveTextQuery one() {
            if (isNext(NOT)) {
                next++;
                return new Not(one());
            }
            NaiveTextQuery left = operand();
            if (next == tokens.size() || !tokens.get(next).startsWith("near/")) {
                return left;
            }
            int most = Integer.parseInt(tokens.get(next++).substring("near/".length()));
            return new Near(rows(left).toList(), rows(operand()).toList(), most);
        }

        private NaiveTextQuery operand() {
            String token = tokens.get(next++);
            if (token.equals("(")) {
                NaiveTextQuery inside = either();
                next++;
                return inside;
            }
            List<Term> terms = new ArrayList<>();
            Matcher words = WORD.matcher(token);
            while (words.find()) {
                terms.add(term(words.group()));
            }
            return new Row(terms);
        }

        private static Term term(String word) {
            boolean prefix = word.endsWith("*");
            String letters = NaiveText.words(word).getFirst().folded();
            return new Term(letters, prefix);
        }

        private static Stream<Row> rows(NaiveTextQuery operand) {
            return switch (operand) {
                case Row row -> Stream.of(row);
                case Or or -> or.parts().stream().flatMap(Reader::rows);
                case And and when and.parts().size() == 1 -> rows(and.parts().getFirst());
                default -> throw new IllegalArgumentException("near/n stands between words: " + operand);
            };
        }
    }
}
