package org.cohorte.registry.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The server's words since a moment.
 *
 * @param folder of the server
 * @param sizes  of the log files at that moment
 */
record LogTail(Path folder, Map<Path, Long> sizes) {

    static LogTail of(Path folder) throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        for (Path file : files(folder)) {
            sizes.put(file, Files.size(file));
        }
        return new LogTail(folder, sizes);
    }

    /** New text; empty when it cannot be read, since it only explains another failure. */
    String read() {
        try {
            StringBuilder said = new StringBuilder();
            for (Path file : files(folder)) {
                byte[] bytes = Files.readAllBytes(file);
                int from = (int) Math.min(bytes.length, sizes.getOrDefault(file, 0L));
                said.append(new String(Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.UTF_8));
            }
            return said.toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (file, attributes) -> attributes.isRegularFile()
                        && file.getFileName().toString().endsWith(".log"))) {
            return files.sorted().toList();
        }
    }
}
