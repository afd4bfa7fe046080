package org.cohorte.ingest.imports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The refused lines of one import, in a folder of their own that its owner alone may read: {@code refused.ndjson} says why,
 * {@code Observation.ndjson}, {@code measurement.csv} and their like hold the lines as they were, to be mended and imported. The folder is made with
 * the first refusal.
 */
final class QuarantineFiles implements Tally.Quarantine, Closeable {

    private static final String UNKNOWN = "unknown";

    private final Path folder;
    private final Map<String, OutputStream> files = new HashMap<>();
    private final JsonMapper json = JsonMapper.shared();

    /**
     * A quarantine.
     *
     * @param folder of this import
     */
    QuarantineFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void add(String type, Refusal refusal, @Nullable Line line) {
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("file", refusal.file());
        why.put("line", refusal.line());
        why.put("path", refusal.path());
        why.put("reason", refusal.reason().name());
        why.put("detail", refusal.detail());
        try {
            write(
                    "refused.ndjson",
                    Optional.empty(),
                    json.writeValueAsString(why).getBytes(StandardCharsets.UTF_8));
            if (line != null) {
                String name = type.matches("[A-Za-z_]+") ? type : UNKNOWN;
                write(name + (line.header().isPresent() ? ".csv" : ".ndjson"), line.header(), line.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("refused lines cannot be written to " + folder, e);
        }
    }

    private void write(String name, Optional<byte[]> header, byte[] line) throws IOException {
        OutputStream file = files.get(name);
        if (file == null) {
            file = open(name);
            files.put(name, file);
            if (header.isPresent()) {
                file.write(header.get());
                file.write('\n');
            }
        }
        file.write(line);
        file.write('\n');
    }

    private OutputStream open(String name) throws IOException {
        if (files.isEmpty()) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }

    /** The folder, when something was refused. */
    synchronized Optional<Path> folder() {
        return files.isEmpty() ? Optional.empty() : Optional.of(folder);
    }

    @Override
    public synchronized void close() throws IOException {
        for (OutputStream file : files.values()) {
            file.close();
        }
    }
}
