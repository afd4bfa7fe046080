package org.cohorte.ingest.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One sentence with its variants, compiled from a line of a phrase file.
 *
 * <pre>
 * [F,!DIABETES] hospitalisé&lt;e&gt; pour {asthénie|fatigue} avec créatinine à &lt;v CREATININE&gt;.
 * </pre>
 *
 * Conditions stand in brackets, variants in braces, values in angle brackets. A sentence that quotes a value the patient
 * does not have is not used.
 */
final class Phrase {

    private static final Pattern WORDS = Pattern.compile(" ");

    private final List<String> conditions;
    private final List<Part> parts;

    private Phrase(List<String> conditions, List<Part> parts) {
        this.conditions = conditions;
        this.parts = parts;
    }

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Slot(String name, List<String> arguments) implements Part {}

    private record Variants(List<List<Part>> choices) implements Part {}

    /** What a sentence may ask about the patient and the visit. */
    interface Context {

        boolean holds(String condition);

        /** Writes the value of the slot {@code <slot argument …>}. */
        void fill(String slot, List<String> arguments, StringBuilder out);

        Chance chance();
    }

    /** @throws IllegalStateException when a brace, bracket or angle bracket is not closed */
    static Phrase compile(String line) {
        List<String> conditions = new ArrayList<>();
        String body = line;
        if (line.startsWith("[")) {
            int close = line.indexOf(']');
            conditions.addAll(List.of(line.substring(1, close).split(",")));
            body = line.substring(close + 1).strip();
        }
        Compiler compiler = new Compiler(body, conditions);
        List<Part> parts = compiler.sequence(false);
        return new Phrase(List.copyOf(conditions), parts);
    }

    boolean usable(Context context) {
        for (String condition : conditions) {
            boolean wanted = condition.charAt(0) != '!';
            if (context.holds(wanted ? condition : condition.substring(1)) != wanted) {
                return false;
            }
        }
        return true;
    }

    void write(Context context, StringBuilder out) {
        write(parts, context, out);
    }

    private static void write(List<Part> parts, Context context, StringBuilder out) {
        for (Part part : parts) {
            switch (part) {
                case Words words -> out.append(words.text);
                case Slot slot -> context.fill(slot.name, slot.arguments, out);
                case Variants variants -> write(context.chance().oneOf(variants.choices), context, out);
            }
        }
    }

    private static final class Compiler {

        private final String text;
        private final List<String> conditions;
        private int at;

        Compiler(String text, List<String> conditions) {
            this.text = text;
            this.conditions = conditions;
        }

        List<Part> sequence(boolean inVariant) {
            List<Part> parts = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < text.length() && !(inVariant && (text.charAt(at) == '|' || text.charAt(at) == '}'))) {
                char read = text.charAt(at++);
                if (read == '{' || read == '<') {
                    flush(words, parts);
                    parts.add(read == '{' ? variants() : slot());
                } else {
                    words.append(read);
                }
            }
            flush(words, parts);
            return List.copyOf(parts);
        }

        private static void flush(StringBuilder words, List<Part> parts) {
            if (!words.isEmpty()) {
                parts.add(new Words(words.toString()));
                words.setLength(0);
            }
        }

        private Part variants() {
            List<List<Part>> choices = new ArrayList<>();
            do {
                choices.add(sequence(true));
                if (at >= text.length()) {
                    throw new IllegalStateException("a brace is not closed: " + text);
                }
            } while (text.charAt(at++) == '|');
            return new Variants(List.copyOf(choices));
        }

        private Part slot() {
            int close = text.indexOf('>', at);
            if (close < 0) {
                throw new IllegalStateException("an angle bracket is not closed: " + text);
            }
            List<String> words = WORDS.splitAsStream(text.substring(at, close)).toList();
            at = close + 1;
            if (words.getFirst().equals("v") || words.getFirst().equals("z")) {
                conditions.add("v " + words.getLast());
            }
            return new Slot(words.getFirst(), words.subList(1, words.size()));
        }
    }
}
