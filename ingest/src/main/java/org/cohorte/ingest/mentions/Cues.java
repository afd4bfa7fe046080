package org.cohorte.ingest.mentions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.solr.mentions.Reason;

/** The table of cues, {@code cues.txt}: sections of cues with a role, and sections of phrases with a name. */
final class Cues {

    private static final Cues FRENCH = read("cues.txt");

    private final Phrases<Cue> cues = new Phrases<>();
    private final Map<String, Phrases<Boolean>> named = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private Cues() {}

    static Cues french() {
        return FRENCH;
    }

    /** Longest cue that begins at a word; none, an empty one. */
    Optional<Phrases.Found<Cue>> at(List<Token> tokens, int at) {
        return cues.longest(tokens, at);
    }

    /** Whether a cue may begin with a word: nearly every word of a text begins none. */
    boolean mayBegin(String word) {
        return word.equals(CueFinder.MORE) || cues.beginnings().contains(word);
    }

    /** Phrases of a section without a role. */
    Phrases<Boolean> named(String section) {
        return named.getOrDefault(section, new Phrases<>());
    }

    /** The single words of a section without a role. */
    Set<String> words(String section) {
        return words.getOrDefault(section, Set.of());
    }

    private static Cues read(String resource) {
        try (InputStream stream = Cues.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the table of cues is missing: " + resource);
            }
            Cues read = new Cues();
            String section = "";
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    read.add(section, line.strip());
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String section, String line) {
        Optional<Cue> cue = cue(section);
        for (String phrase : expanded(line)) {
            String[] forms = phrase.strip().split(" +", -1);
            if (cue.isPresent()) {
                cues.put(forms, cue.get());
            } else {
                named.computeIfAbsent(section, s -> new Phrases<>()).put(forms, true);
                if (forms.length == 1) {
                    words.computeIfAbsent(section, s -> new HashSet<>()).add(forms[0]);
                }
            }
        }
    }

    private static Optional<Cue> cue(String section) {
        String[] parts = section.split(" ", -1);
        String role = parts[0].toUpperCase(Locale.ROOT);
        for (Cue.Role one : Cue.Role.values()) {
            if (one.name().equals(role)) {
                return Optional.of(new Cue(
                        one,
                        parts.length == 1
                                ? Optional.empty()
                                : Optional.of(Reason.valueOf(parts[1].toUpperCase(Locale.ROOT)))));
            }
        }
        return Optional.empty();
    }

    /** Every way to read {@code a{b,c}d}. */
    static List<String> expanded(String line) {
        int open = line.indexOf('{');
        if (open < 0) {
            return List.of(line);
        }
        int close = line.indexOf('}', open);
        List<String> all = new ArrayList<>();
        for (String choice : line.substring(open + 1, close).split(",", -1)) {
            all.addAll(expanded(line.substring(0, open) + choice + line.substring(close + 1)));
        }
        return all;
    }
}
