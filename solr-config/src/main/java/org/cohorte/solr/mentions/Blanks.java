package org.cohorte.solr.mentions;

import java.util.List;

/**
 * Writes over spans of a text: letters and digits become others that no French text holds. Everything between them stays, so
 * that the tokenizer cuts the words where it cut them before, and positions are those of the text. Linear in the text.
 */
public final class Blanks {

    /** A letter (Tifinagh) and a digit (Arabic-Indic): of the same class for word breaking as those that they stand for. */
    private static final char LETTER = '\u2D63';

    private static final char DIGIT = '\u0669';

    private Blanks() {}

    /** The text with each span blanked out; spans may overlap and end behind the text. */
    public static String out(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (Span span : spans) {
            for (int i = span.from(); i < Math.min(span.to(), chars.length); i++) {
                if (Character.isDigit(chars[i])) {
                    chars[i] = DIGIT;
                } else if (Character.isLetter(chars[i])) {
                    chars[i] = LETTER;
                }
            }
        }
        return new String(chars);
    }

    /** Whether a word was blanked out, be it in part. */
    static boolean isBlank(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (word[i] == LETTER || word[i] == DIGIT) {
                return true;
            }
        }
        return false;
    }
}
