package org.cohorte.ingest.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences of all reports, by section ({@code diabetes.reason}), read once from the phrase files. */
final class Phrasebook {

    private static final String[] FILES = {
        "common",
        "metabolic",
        "kidney",
        "heart",
        "lung",
        "vessels",
        "cancer",
        "tumours",
        "digestive",
        "nerves",
        "mind",
        "rare",
        "inflammation",
        "surgery",
        "birth",
        "everyday"
    };
    private static final Phrasebook INSTANCE = read();

    private final Map<String, List<Phrase>> sections = new HashMap<>();

    private Phrasebook() {}

    static Phrasebook instance() {
        return INSTANCE;
    }

    private static Phrasebook read() {
        Phrasebook book = new Phrasebook();
        for (String file : FILES) {
            List<Phrase> section = new ArrayList<>();
            for (String line : Resources.lines("phrases/" + file + ".txt")) {
                if (line.startsWith("## ")) {
                    section = new ArrayList<>();
                    if (book.sections.put(line.substring(3).strip(), section) != null) {
                        throw new IllegalStateException("a section is there twice: " + line + " in " + file);
                    }
                } else {
                    section.add(Phrase.compile(line.strip()));
                }
            }
        }
        return book;
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    /** Sentences of a section that hold for this patient, up to so many, in a random rotation of their order. */
    List<Phrase> some(String section, int most, Phrase.Context context) {
        List<Phrase> choices = sections.getOrDefault(section, List.of());
        if (choices.isEmpty()) {
            return List.of();
        }
        List<Phrase> usable = new ArrayList<>(most);
        int from = context.chance().between(0, choices.size() - 1);
        for (int step = 0; step < choices.size() && usable.size() < most; step++) {
            Phrase phrase = choices.get((from + step) % choices.size());
            if (phrase.usable(context)) {
                usable.add(phrase);
            }
        }
        return usable;
    }

    Optional<Phrase> one(String section, Phrase.Context context) {
        List<Phrase> found = some(section, 1, context);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }
}
