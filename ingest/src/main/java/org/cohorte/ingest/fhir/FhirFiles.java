package org.cohorte.ingest.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a folder that may hold resources.
 *
 * @param found   to be read, by name
 * @param ignored names of the others
 */
record FhirFiles(List<FhirFile> found, List<String> ignored) {

    private static final Pattern NAME = Pattern.compile("(.*)\\.(?:ndjson|jsonl)(?:\\.gz)?");
    private static final Pattern TYPE = Pattern.compile("([A-Z][A-Za-z]+)(?:[._-].*)?");
    private static final int DEPTH = 3;

    /** Says why lines are in a quarantine; holds no resource itself. */
    private static final String REASONS = "refused.ndjson";

    /**
     * A file.
     *
     * @param name inside the folder
     * @param type the only type it holds, when it is named after one ({@code Patient.ndjson.gz},
     *             {@code Observation.001.ndjson}); empty when it may hold any
     */
    record FhirFile(Path path, String name, Optional<String> type, long bytes) {}

    static FhirFiles in(Path folder) throws IOException {
        List<FhirFile> found = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                String name = folder.relativize(path).toString();
                Matcher m = NAME.matcher(path.getFileName().toString());
                if (m.matches() && !path.endsWith(REASONS)) {
                    found.add(new FhirFile(path, name, type(m.group(1)), Files.size(path)));
                } else {
                    ignored.add(name);
                }
            }
        }
        return new FhirFiles(List.copyOf(found), List.copyOf(ignored));
    }

    private static Optional<String> type(String name) {
        Matcher m = TYPE.matcher(name);
        return m.matches() && ResourceTypes.isKnown(m.group(1)) ? Optional.of(m.group(1)) : Optional.empty();
    }
}
