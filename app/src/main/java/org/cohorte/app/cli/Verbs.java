package org.cohorte.app.cli;

import java.util.List;

/** The word after a command that says what to do, and those after it. */
record Verbs(String verb, List<String> rest) {

    static Verbs of(List<String> words, String... verbs) {
        String offered = String.join(", ", verbs);
        if (words.isEmpty()) {
            throw new UsageException("Missing: one of " + offered + ".");
        }
        String verb = words.getFirst();
        if (!List.of(verbs).contains(verb)) {
            throw new UsageException("Not understood: " + verb + "; possible are: " + offered + ".");
        }
        return new Verbs(verb, words.subList(1, words.size()));
    }
}
