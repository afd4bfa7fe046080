package org.cohorte.app.api;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Constants as the API writes them: {@code READ_AUDIT} is {@code readAudit}. */
final class ApiNames {

    private ApiNames() {}

    static String of(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT).concat(word.substring(1)));
        }
        return name.toString();
    }

    static <E extends Enum<E>> Optional<E> read(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }

    /** The constant that a parameter names. */
    static <E extends Enum<E>> E parameter(Class<E> type, String name, String parameter) {
        return read(type, name).orElseThrow(() -> Parameters.wrong(parameter));
    }

    static <E extends Enum<E>> Function<String, E> parameter(Class<E> type, String parameter) {
        return name -> parameter(type, name, parameter);
    }

    /** The constant that a member of a body names. */
    static <E extends Enum<E>> E member(Class<E> type, String name, String member) {
        return read(type, name).orElseThrow(() -> Bodies.wrong(member));
    }
}
