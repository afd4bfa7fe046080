package org.cohorte.registry.perimeter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of perimeters as clients write them. Only the form that the index writes counts: no sign, no leading zero. */
public final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,9}");

    private Numbers() {}

    /** The number, when the text is one. */
    public static Optional<Integer> parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number <= Integer.MAX_VALUE ? Optional.of((int) number) : Optional.empty();
    }

    /** The texts that are numbers. */
    public static List<Integer> valid(Collection<String> texts) {
        return texts.stream()
                .map(Numbers::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
