package org.cohorte.query.criteria;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads values pasted in any layout: a column of a sheet, a line of a CSV file, one a line, with or without quotes. */
public final class PastedList {

    /** White space of any sort, invisible marks, the usual separators and quotes. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc},;|\"'`«»“”„‘’‹›()\\[\\]{}]+");

    private PastedList() {}

    /** The values, each once, in the order of their first mention. */
    public static Set<String> read(String text) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : BETWEEN.split(text, -1)) {
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
