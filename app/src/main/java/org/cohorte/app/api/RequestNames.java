package org.cohorte.app.api;

import java.util.Map;
import org.cohorte.registry.cohort.CohortException;
import org.cohorte.registry.cohort.Cohorts;

/** Names of requests, under the rules of names of cohorts, which are made from them; one may stay empty. */
final class RequestNames {

    private RequestNames() {}

    static String checked(String text) {
        String name = text.strip();
        int length = name.codePointCount(0, name.length());
        if (length > Cohorts.NAME_LENGTH) {
            throw new CohortException(
                    "nameTooLong",
                    Map.of("length", String.valueOf(length), "max", String.valueOf(Cohorts.NAME_LENGTH)));
        }
        if (name.codePoints().anyMatch(RequestNames::breaksALine)) {
            throw new CohortException("nameControl", Map.of());
        }
        return name;
    }

    private static boolean breaksALine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
