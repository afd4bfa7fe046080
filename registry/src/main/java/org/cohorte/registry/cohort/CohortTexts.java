package org.cohorte.registry.cohort;

import java.util.Map;
import java.util.function.IntPredicate;

/** What may be written as a name and as a description. What passes comes back as it was, outer spaces aside. */
final class CohortTexts {

    private CohortTexts() {}

    /** A name: one line of 1 to {@link Cohorts#NAME_LENGTH} characters, without control characters. */
    static String name(String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw new CohortException("nameMissing", Map.of());
        }
        refuseLonger(name, Cohorts.NAME_LENGTH, "nameTooLong");
        refuse(name, CohortTexts::breaksALine, "nameControl");
        return name;
    }

    /** A description: several lines perhaps. */
    static String description(String text) {
        String description = text.strip();
        refuseLonger(description, Cohorts.DESCRIPTION_LENGTH, "descriptionTooLong");
        refuse(
                description,
                character -> character != '\n' && character != '\t' && breaksALine(character) && character != '\r',
                "descriptionControl");
        return description;
    }

    private static void refuseLonger(String text, int max, String code) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new CohortException(code, Map.of("length", String.valueOf(length), "max", String.valueOf(max)));
        }
    }

    private static void refuse(String text, IntPredicate refused, String code) {
        if (text.codePoints().anyMatch(refused)) {
            throw new CohortException(code, Map.of());
        }
    }

    /** Control characters, ends of lines and halves of characters; joiners are none of them, since emoji need them. */
    private static boolean breaksALine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
