package org.cohorte.registry.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process of a cluster, as its {@code postmaster.pid} tells. The file alone proves nothing, since it survives
 * crashes and process numbers are given again: what counts is a live process that carries the cluster's mark.
 *
 * @param process number
 * @param port    listened on; 0 while the server has not written it yet
 * @param status  {@code starting}, {@code ready}, {@code stopping}, …
 */
record Postmaster(long process, int port, String status) {

    private static final Path PROCESSES = Path.of("/proc");

    /** The live server of a cluster. */
    static Optional<Postmaster> of(Cluster cluster) {
        return read(cluster.processFile())
                .filter(server -> carries(PROCESSES.resolve(Long.toString(server.process())), cluster.mark()));
    }

    private static Optional<Postmaster> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Postmaster(Long.parseLong(line(lines, 0)), port(line(lines, 3)), line(lines, 7)));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Complaints.readOnly(file, e);
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    private static int port(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    boolean ready() {
        return status.equals("ready");
    }

    /** Processes of this cluster, whoever their parent is: a killed server leaves some for a moment. */
    static List<Long> processesOf(Cluster cluster) {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                    .filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .filter(path -> carries(path, cluster.mark()))
                    .map(path -> Long.valueOf(path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw Complaints.readOnly(PROCESSES, e);
        }
    }

    /**
     * The mark is the cluster_name, which the server writes into the title of each of its processes. Titles are readable
     * where working folders are not: root in a container may not look into processes of other accounts.
     */
    private static boolean carries(Path process, String mark) {
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                            .contains(mark);
        } catch (IOException e) {
            return false;
        }
    }
}
