package org.cohorte.query.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Constants of enumerations as the JSON form writes them: {@code TITLE_OR_BODY} is {@code titleOrBody}. */
final class JsonWords {

    private JsonWords() {}

    static String of(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            word.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
        }
        return word.toString();
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(JsonWords::of).toList();
    }
}
