package org.cohorte.query.words;

import java.util.Locale;

/** First letters. */
final class Text {

    private Text() {}

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** In the middle of a sentence: "HbA1c" and "IRM" keep their capital. */
    static String inSentence(String text) {
        boolean acronym = text.length() > 1
                && text.substring(1, Math.min(4, text.length()))
                        .chars()
                        .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        return text.isEmpty() || acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
