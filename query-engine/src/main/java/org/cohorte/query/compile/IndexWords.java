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
        for (String part : constant.name().split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return word.toString();
    }

    static List<String> of(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(IndexWords::of).toList();
    }
}
