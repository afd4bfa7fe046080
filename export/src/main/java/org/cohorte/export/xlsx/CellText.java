package org.cohorte.export.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as cells can hold them: nothing is lost in silence. */
final class CellText {

    /** Most characters of a cell, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final char CONTROL_PICTURES = '\u2400';
    private static final char REPLACEMENT = '\uFFFD';
    /** What a spreadsheet would read as a character of that number (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Whether a spreadsheet could take it for a formula when somebody edits it or saves it as text. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text in pieces of at most {@value #LONGEST} characters, none of which cuts a character in two. */
    static List<String> pieces(String text) {
        if (text.length() <= LONGEST) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /**
     * The text with what XML forbids made visible: control characters by their pictures (U+2400 and on), halves of characters
     * by U+FFFD.
     */
    static String legal(String text) {
        return allLegal(text) ? text : replaced(text);
    }

    private static boolean allLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && !isBlank(c)) || (c >= '\uD800' && !isPlain(c))) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point < ' ' && !isBlank((char) point)) {
                legal.append((char) (CONTROL_PICTURES + point));
            } else if (point <= '\uFFFF' && !isPlain((char) point)) {
                legal.append(REPLACEMENT);
            } else {
                legal.appendCodePoint(point);
            }
        });
        return legal.toString();
    }

    private static boolean isBlank(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isPlain(char c) {
        return !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
    }

    /** The text as the file writes it, so that {@code _x0041_} is read as these seven characters and not as an A. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }
}
