package org.cohorte.e2e.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.e2e.program.RunningCohorte;

/**
 * The processes that work on a data folder, found in the system's own list.
 *
 * @param data the folder
 */
record Services(Path data) {

    static Services of(RunningCohorte cohorte) {
        return new Services(cohorte.data());
    }

    /** The Solr nodes on the folder, be they the application's children or orphans. */
    List<ProcessHandle> solrNodes() {
        String home = "home=" + data.resolve("solr");
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(home))
                .toList();
    }

    /** The one Solr node. */
    ProcessHandle solr() {
        List<ProcessHandle> nodes = solrNodes();
        if (nodes.size() != 1) {
            throw new IllegalStateException(nodes.size() + " Solr nodes on " + data);
        }
        return nodes.getFirst();
    }

    /** The port that the Solr node was told to take. */
    int solrPort() {
        return commandLine(solr()).stream()
                .filter(word -> word.startsWith("port="))
                .mapToInt(word -> Integer.parseInt(word.substring("port=".length())))
                .findFirst()
                .orElseThrow();
    }

    /** The server process of PostgreSQL, when it runs. */
    Optional<ProcessHandle> postgres() {
        return postmaster(0).flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    int postgresPort() {
        return Integer.parseInt(postmaster(3).orElseThrow());
    }

    /** A line of the file that PostgreSQL keeps while it runs. */
    private Optional<String> postmaster(int line) {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return lines.skip(line).map(String::strip).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
