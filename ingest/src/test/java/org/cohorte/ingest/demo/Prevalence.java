package org.cohorte.ingest.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohorte.ingest.model.PatientFile;

/**
 * How frequent a story may be in the demonstration hospital, a line of {@code prevalence.txt}: the one place that the test
 * of the generator and the table of the documentation read.
 *
 * @param marks  a patient has the story who has one of them: kind of event, then the start of a code
 * @param least  percent of all patients
 * @param most   percent of all patients
 * @param beside published French figures, in a few words
 */
record Prevalence(String story, List<Mark> marks, double least, double most, String beside) {

    private static final Pattern CELLS = Pattern.compile("\\s*;\\s*");
    private static final Pattern WORDS = Pattern.compile(" ");

    record Mark(String kind, String start) {}

    boolean has(PatientFile file) {
        return marks.stream().anyMatch(mark -> Example.has(file, mark.kind, mark.start));
    }

    static List<Prevalence> all() {
        return lines().filter(line -> !line.startsWith("//"))
                .map(Prevalence::of)
                .toList();
    }

    private static Prevalence of(String line) {
        String[] cells = CELLS.split(line.strip(), 5);
        List<Mark> marks = WORDS.splitAsStream(cells[1])
                .map(mark -> new Mark(mark.substring(0, mark.indexOf(':')), mark.substring(mark.indexOf(':') + 1)))
                .toList();
        return new Prevalence(cells[0], marks, Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), cells[4]);
    }

    private static Stream<String> lines() {
        try (InputStream stream = Objects.requireNonNull(Prevalence.class.getResourceAsStream("prevalence.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new IllegalStateException("prevalence.txt cannot be read", e);
        }
    }
}
