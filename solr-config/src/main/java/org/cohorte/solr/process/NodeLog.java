package org.cohorte.solr.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the end of a node's log. */
final class NodeLog {

    private static final int TAIL = 8_192;
    private static final String OWN = "Solr node: ";

    private NodeLog() {}

    /** What the node said last about itself, else the last line that is not blank. */
    static Optional<String> lastLine(Path log) {
        Optional<String> last = Optional.empty();
        for (String line : tail(log).lines().toList()) {
            if (line.startsWith(OWN)) {
                last = Optional.of(line.substring(OWN.length()).strip());
            } else if (!line.isBlank() && last.isEmpty()) {
                last = Optional.of(line.strip());
            }
        }
        return last;
    }

    private static String tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
