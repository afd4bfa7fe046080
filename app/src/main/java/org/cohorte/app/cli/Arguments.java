package org.cohorte.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The words after a command: options with a value ({@code --port 8080}, {@code --port=8080}), flags, and the rest. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    /**
     * Reads words.
     *
     * @throws UsageException for an option that the command does not have, or one without its value
     */
    static Arguments read(List<String> words, Set<String> withValue, Set<String> flags) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = equals > 0 && word.startsWith("--") ? word.substring(0, equals) : word;
            if (withValue.contains(name)) {
                if (equals < 0 && i + 1 == words.size()) {
                    throw new UsageException("The option " + name + " needs a value.");
                }
                arguments.values.put(name, equals > 0 ? word.substring(equals + 1) : words.get(++i));
            } else if (flags.contains(word)) {
                arguments.values.put(word, "");
            } else if (word.startsWith("-") && word.length() > 1) {
                throw new UsageException("There is no option " + name + " here.");
            } else {
                arguments.rest.add(word);
            }
        }
        return arguments;
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    Optional<Path> path(String option) {
        return text(option).map(Path::of);
    }

    /** A number between two bounds, both included. */
    OptionalInt number(String option, int min, int max) {
        Optional<String> text = text(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int value = Integer.parseInt(text.get().replace("_", ""));
            if (value >= min && value <= max) {
                return OptionalInt.of(value);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException(
                option + " takes a whole number from " + min + " to " + max + ", not " + text.get() + ".");
    }

    /** The words that are no options. */
    List<String> rest() {
        return List.copyOf(rest);
    }

    /** The words that are no options, exactly as many as there are names. */
    List<String> words(String... names) {
        if (rest.size() < names.length) {
            throw new UsageException("Missing: " + names[rest.size()] + ".");
        }
        if (rest.size() > names.length) {
            throw new UsageException("Not understood: " + rest.get(names.length) + ".");
        }
        return List.copyOf(rest);
    }
}
