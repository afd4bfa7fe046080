package org.cohorte.e2e.proof;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.query.criteria.DocumentCriterion.Where;

/**
 * Reads one document, word by word.
 *
 * <p>Readings taken where the page is silent:
 *
 * <ul>
 *   <li>with the title and the body both read, each word may be in either, but a phrase or a {@code near} lies within
 *       one of them;
 *   <li>{@code prefix*} compares letters, accents and case aside, with the words as they are written;
 *   <li>the "other words between" of {@code near/n}, and the words of a phrase, are all words, the little ones too;
 *   <li>a condition made of {@code −} alone matches the documents that do not have the word;
 *   <li>{@code œ} is {@code oe}.
 * </ul>
 */
final class NaiveText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}\\p{N}]+)*");
    private static final Pattern ELISION =
            Pattern.compile("^(?:" + String.join("|", FrenchWords.ELIDED) + ")['\u2019](?=.)");

    /** How the sentences of the random documents begin that affirm nothing of what follows in them. */
    static final List<String> DENIALS =
            List.of("Absence de", "Pas de", "Suspicion de", "Recherche de", "En attente de", "Risque de");

    private static final Pattern DENIED =
            Pattern.compile("(?<=\\.\\n\\n)((?:" + String.join("|", DENIALS) + ") )([^.]*)\\.\\n\\n");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Stands where a word is not affirmed: no word is it. */
    private static final String NOT_AFFIRMED = "\u03b6";

    /** A word of a document: its letters, folded, and its family. */
    record Word(String folded, String family) {}

    /** Words {@code from} to {@code to}, the last not included. */
    private record Span(int from, int to) {}

    private NaiveText() {}

    static boolean matches(String query, Where where, List<Word> title, List<Word> body) {
        if (query.isBlank()) {
            return true;
        }
        List<List<Word>> parts = switch (where) {
            case TITLE -> List.of(title);
            case BODY -> List.of(body);
            case TITLE_OR_BODY -> List.of(title, body);
        };
        return holds(NaiveTextQuery.read(query), parts);
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
            String bare = ELISION.matcher(matcher.group()).replaceFirst("");
            words.add(new Word(bare, FrenchWords.family(bare)));
        }
        return words;
    }

    /** The words that a random document affirms, each in its place; in the places of the others, words that nobody asks for. */
    static List<Word> affirmed(String text) {
        return words(DENIED.matcher(text)
                .replaceAll(denial ->
                        denial.group(1) + LETTERS.matcher(denial.group(2)).replaceAll(NOT_AFFIRMED) + ".\n\n"));
    }

    private static boolean holds(NaiveTextQuery condition, List<List<Word>> parts) {
        return switch (condition) {
            case NaiveTextQuery.And and -> and.parts().stream().allMatch(part -> holds(part, parts));
            case NaiveTextQuery.Or or -> or.parts().stream().anyMatch(part -> holds(part, parts));
            case NaiveTextQuery.Not not -> !holds(not.part(), parts);
            case NaiveTextQuery.Row row ->
                parts.stream().anyMatch(words -> !spans(words, row).isEmpty());
            case NaiveTextQuery.Near near -> parts.stream().anyMatch(words -> hasNear(words, near));
        };
    }

    private static List<Span> spans(List<Word> words, NaiveTextQuery.Row row) {
        List<Span> found = new ArrayList<>();
        int length = row.terms().size();
        for (int start = 0; start + length <= words.size(); start++) {
            boolean here = true;
            for (int i = 0; i < length; i++) {
                here &= is(words.get(start + i), row.terms().get(i));
            }
            if (here) {
                found.add(new Span(start, start + length));
            }
        }
        return found;
    }

    private static boolean is(Word word, NaiveTextQuery.Term term) {
        return term.prefix()
                ? word.folded().startsWith(term.written())
                : word.family().equals(family(term));
    }

    private static String family(NaiveTextQuery.Term term) {
        return FrenchWords.family(term.written());
    }

    private static boolean hasNear(List<Word> words, NaiveTextQuery.Near near) {
        for (NaiveTextQuery.Row one : near.one()) {
            for (NaiveTextQuery.Row other : near.other()) {
                for (Span left : spans(words, one)) {
                    for (Span right : spans(words, other)) {
                        int between = Math.max(right.from() - left.to(), left.from() - right.to());
                        if (between >= 0 && between <= near.most()) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
