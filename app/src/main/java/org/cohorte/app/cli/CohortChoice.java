package org.cohorte.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds the cohort that a word of the command line names: by its id, or by its name when one alone is called so. */
final class CohortChoice {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CohortChoice() {}

    static String id(ApiClient api, String word, Optional<String> as) {
        if (ID.matcher(word).matches()) {
            return word;
        }
        List<String> found = named(
                        api.get(new Address("/cohorts").with("as", as).text()), word)
                .map(cohort -> cohort.path("id").asString(""))
                .toList();
        if (found.isEmpty()) {
            throw new UsageException("There is no cohort called " + word + "; see ./cohorte cohort list.");
        }
        if (found.size() > 1) {
            throw new UsageException(
                    found.size() + " cohorts are called " + word + "; name one by its id: " + String.join(", ", found));
        }
        return found.getFirst();
    }

    private static Stream<JsonNode> named(JsonNode cohorts, String name) {
        return cohorts.valueStream()
                .filter(cohort -> cohort.path("name").asString("").equals(name.strip()));
    }
}
