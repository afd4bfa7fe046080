package org.cohorte.query.compile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Constants of enumerations as the index writes them: {@code DAY_CASE} is {@code dayCase}. */
public final class IndexWords {

    private IndexWords() {}

    /** One constant. */
    public static String of(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (char c : constant.name().toCharArray()) {
            boolean first = word.isEmpty();
            boolean begins = !first && word.charAt(word.length() - 1) == '_';
            if (begins) {
                word.setLength(word.length() - 1);
            }
            word.append(begins ? c : Character.toLowerCase(c));
        }
        return word.toString();
    }

    static List<String> of(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(IndexWords::of).toList();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
