package org.cohorte.query.validation;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Tells from the normal JSON form of two criteria of one type whether whoever matches one must match the other. A condition that
 * the wider one does not have, a list that holds more, a range that reaches further: what cannot be told so is not told.
 */
final class Wider {

    /** Members whose absence is a condition of its own, or another kind of event. */
    private static final Set<String> EQUAL =
            Set.of("type", "level", "includeUndated", "includeNotValidated", "ageOn", "counted", "unit");

    private Wider() {}

    /** Whether every patient of the narrow criterion is one of the wide criterion. */
    static boolean covers(JsonNode wide, JsonNode narrow) {
        Set<String> members = new HashSet<>(wide.propertyNames());
        members.addAll(narrow.propertyNames());
        return members.stream().allMatch(member -> covers(member, wide.path(member), narrow.path(member)));
    }

    private static boolean covers(String member, JsonNode wide, JsonNode narrow) {
        if (wide.equals(narrow)) {
            return !member.equals("occurrences") || wide.path("max").isMissingNode();
        }
        return switch (member) {
            case "occurrences" -> wide.isMissingNode() && narrow.path("min").asInt(0) >= 1;
            case "statuses" -> !wide.isMissingNode() && !narrow.isMissingNode() && holds(wide, narrow);
            case "answers" -> wide.isMissingNode() || holds(narrow, wide);
            default -> !EQUAL.contains(member) && (wide.isMissingNode() || reaches(wide, narrow));
        };
    }

    private static boolean reaches(JsonNode wide, JsonNode narrow) {
        if (wide.isArray() && narrow.isArray()) {
            return holds(wide, narrow);
        }
        return isRange(wide)
                && isRange(narrow)
                && wide.path("unit").equals(narrow.path("unit"))
                && end(wide.path("min"), narrow.path("min"), (a, b) -> a.asInt(0) <= b.asInt(0))
                && end(wide.path("max"), narrow.path("max"), (a, b) -> a.asInt(0) >= b.asInt(0))
                && end(wide.path("from"), narrow.path("from"), (a, b) -> text(a).compareTo(text(b)) <= 0)
                && end(wide.path("to"), narrow.path("to"), (a, b) -> text(a).compareTo(text(b)) >= 0);
    }

    private static boolean isRange(JsonNode node) {
        return node.isObject() && Set.of("min", "max", "from", "to", "unit").containsAll(node.propertyNames());
    }

    private static boolean end(JsonNode wide, JsonNode narrow, BiPredicate<JsonNode, JsonNode> further) {
        return wide.isMissingNode() || (!narrow.isMissingNode() && further.test(wide, narrow));
    }

    private static String text(JsonNode date) {
        return date.asString("");
    }

    private static boolean holds(JsonNode more, JsonNode fewer) {
        Set<JsonNode> all = new HashSet<>();
        more.forEach(all::add);
        for (JsonNode element : fewer) {
            if (!all.contains(element)) {
                return false;
            }
        }
        return true;
    }
}
