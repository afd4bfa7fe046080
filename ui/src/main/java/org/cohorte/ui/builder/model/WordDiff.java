package org.cohorte.ui.builder.model;

import java.util.Arrays;
import java.util.List;

/**
 * What differs between two short texts, in words: of "Creatinine > 130 µmol/L" and "Creatinine > 150 µmol/L", that 130
 * became 150 µmol/L.
 *
 * @param before words that went, without the unit when it stayed
 * @param after  words that came
 */
public record WordDiff(String before, String after) {

    private static final char NO_BREAK = '\u00a0';

    public static WordDiff between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        String gone = trimmed(String.join(" ", old.subList(head, old.size() - tail)));
        String come = trimmed(String.join(" ", now.subList(head, now.size() - tail)));
        return new WordDiff(withoutUnit(gone, come), come);
    }

    private static String trimmed(String words) {
        return words.replaceFirst("^[\\s,·:]+", "").replaceFirst("[\\s,·:]+$", "");
    }

    /** A unit hangs on its number by a space that does not break. */
    private static String withoutUnit(String gone, String come) {
        int unit = gone.indexOf(NO_BREAK);
        return unit > 0 && come.endsWith(gone.substring(unit)) ? gone.substring(0, unit) : gone;
    }

    private static List<String> words(String text) {
        // the spaces inside a number and before a unit do not break, and are no boundary here
        return Arrays.asList(text.strip().split("[ \\t]+"));
    }
}
