package org.cohorte.query.validation;

import java.util.Collection;
import java.util.Map;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;

/** Bounds of texts and lists, and texts that must say something. */
final class Lengths {

    private Lengths() {}

    static void text(String nodeId, String text, String member, int max, Problems problems) {
        if (text.length() > max) {
            problems.error(
                    nodeId,
                    member,
                    ProblemCodes.TEXT_TOO_LONG,
                    Map.of("length", String.valueOf(text.length()), "max", String.valueOf(max)),
                    text.length() + " characters, at most " + max + " are allowed");
        }
    }

    /** A list of short texts, none of them blank. */
    static void values(String nodeId, Collection<String> values, String member, int max, Problems problems) {
        size(nodeId, values.size(), member, max, problems);
        for (String value : values) {
            text(nodeId, value, member, Limits.VALUE_LENGTH, problems);
            if (value.isBlank()) {
                problems.error(nodeId, member, ProblemCodes.BLANK, Map.of(), "an element of the list is blank");
            }
        }
    }

    static void size(String nodeId, int size, String member, int max, Problems problems) {
        if (size > max) {
            problems.error(
                    nodeId,
                    member,
                    ProblemCodes.LIST_TOO_LONG,
                    Map.of("size", String.valueOf(size), "max", String.valueOf(max)),
                    size + " elements, at most " + max + " are allowed");
        }
    }
}
