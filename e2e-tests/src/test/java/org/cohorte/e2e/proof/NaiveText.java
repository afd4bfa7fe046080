package org.cohorte.e2e.proof;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.query.criteria.DocumentCriterion.Where;

/**
 * Reads a text condition and one document, word by word.
 *
 * <p>Readings taken where the page is silent:
 *
 * <ul>
 *   <li>words side by side must all be there; OR binds less tightly than that, {@code near/n} more;
 *   <li>with the title and the body both read, each word may be in either, but a phrase or a {@code near} lies within
 *       one of them;
 *   <li>{@code prefix*} compares letters, accents and case aside, with the words as they are written;
 *   <li>the "other words between" of {@code near/n} are all words, the little ones too;
 *   <li>a condition made of {@code −} alone matches the documents that do not have the word;
 *   <li>{@code œ} is {@code oe}.
 * </ul>
 */
final class NaiveText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}\\p{N}]+)*");
    private static final Pattern ELISION =
            Pattern.compile("^(?:" + String.join("|", FrenchWords.ELIDED) + ")['\u2019](?=.)");
    private static final Pattern QUERY_TOKEN =
            Pattern.compile("\\(|\\)|\"[^\"]*\"|-(?=\\S)|near/\\d+|[\\p{L}\\p{N}'\u2019]+\\*?");

    /** A word of a document: its letters, folded, and its family. */
    record Word(String folded, String family) {}

    /** A condition on the words of a document. */
    private sealed interface Condition {
        record And(List<Condition> parts) implements Condition {}

        record Or(List<Condition> parts) implements Condition {}

        record Not(Condition part) implements Condition {}

        record OneWord(Term term) implements Condition {}

        record Phrase(List<Term> terms) implements Condition {}

        record Near(Term one, Term other, int most) implements Condition {}
    }

    /** A word as asked. */
    private record Term(String written, boolean prefix) {
        boolean is(Word word) {
            return prefix ? word.folded().startsWith(written) : word.family().equals(FrenchWords.family(written));
        }
    }

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private NaiveText(String query) {
        Matcher matcher = QUERY_TOKEN.matcher(query);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    static boolean matches(String query, Where where, List<Word> title, List<Word> body) {
        if (query.isBlank()) {
            return true;
        }
        List<List<Word>> parts = switch (where) {
            case TITLE -> List.of(title);
            case BODY -> List.of(body);
            case TITLE_OR_BODY -> List.of(title, body);
        };
        return holds(new NaiveText(query).either(), parts);
    }

    /** Lower case, accents dropped, ligatures opened. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
    }

    /** The words of a text, in their order. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded(text));
        while (matcher.find()) {
            String bare = withoutElision(matcher.group());
            words.add(new Word(bare, FrenchWords.family(bare)));
        }
        return words;
    }

    private static String withoutElision(String word) {
        return ELISION.matcher(word).replaceFirst("");
    }

    private static boolean holds(Condition condition, List<List<Word>> parts) {
        return switch (condition) {
            case Condition.And and -> and.parts().stream().allMatch(part -> holds(part, parts));
            case Condition.Or or -> or.parts().stream().anyMatch(part -> holds(part, parts));
            case Condition.Not not -> !holds(not.part(), parts);
            case Condition.OneWord one ->
                parts.stream().anyMatch(words -> words.stream().anyMatch(one.term()::is));
            case Condition.Phrase phrase -> parts.stream().anyMatch(words -> hasPhrase(words, phrase.terms()));
            case Condition.Near near -> parts.stream().anyMatch(words -> hasNear(words, near));
        };
    }

    private static boolean hasPhrase(List<Word> words, List<Term> terms) {
        for (int start = 0; start + terms.size() <= words.size(); start++) {
            boolean here = true;
            for (int i = 0; i < terms.size(); i++) {
                here &= terms.get(i).is(words.get(start + i));
            }
            if (here) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNear(List<Word> words, Condition.Near near) {
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                boolean both = near.one().is(words.get(i)) && near.other().is(words.get(j));
                if (i != j && both && Math.abs(i - j) - 1 <= near.most()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Condition either() {
        List<Condition> parts = new ArrayList<>(List.of(every()));
        while (next < tokens.size() && tokens.get(next).equals("OR")) {
            next++;
            parts.add(every());
        }
        return new Condition.Or(parts);
    }

    private Condition every() {
        List<Condition> parts = new ArrayList<>();
        while (next < tokens.size()
                && !tokens.get(next).equals("OR")
                && !tokens.get(next).equals(")")) {
            parts.add(one());
        }
        return new Condition.And(parts);
    }

    private Condition one() {
        String token = tokens.get(next++);
        if (token.equals("-")) {
            return new Condition.Not(one());
        }
        if (token.equals("(")) {
            Condition inside = either();
            next++;
            return inside;
        }
        if (token.startsWith("\"")) {
            return new Condition.Phrase(phraseTerms(token));
        }
        Term term = term(token);
        if (next < tokens.size() && tokens.get(next).startsWith("near/")) {
            int most = Integer.parseInt(tokens.get(next++).substring("near/".length()));
            return new Condition.Near(term, term(tokens.get(next++)), most);
        }
        return new Condition.OneWord(term);
    }

    private static List<Term> phraseTerms(String quoted) {
        return words(quoted).stream()
                .map(word -> new Term(word.folded(), false))
                .toList();
    }

    private static Term term(String token) {
        boolean prefix = token.endsWith("*");
        String word = withoutElision(folded(prefix ? token.substring(0, token.length() - 1) : token));
        return new Term(word, prefix);
    }
}
