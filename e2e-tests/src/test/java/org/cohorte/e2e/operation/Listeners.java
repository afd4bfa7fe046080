package org.cohorte.e2e.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that somebody listens on, as the kernel lists them. */
final class Listeners {

    private static final String LISTENING = "0A";
    /** 127.0.0.1 in the kernel's byte order, by itself and within IPv6. */
    private static final List<String> LOOPBACK = List.of("0100007F", "0000000000000000FFFF00000100007F");

    private Listeners() {}

    /** The local addresses on which a port is listened on, in the kernel's hexadecimal form. */
    static List<String> addresses(int port) {
        String suffix = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(file -> lines(Path.of(file)))
                .map(line -> line.strip().split(" +"))
                .filter(words -> words[3].equals(LISTENING) && words[1].endsWith(suffix))
                .map(words -> words[1].substring(0, words[1].indexOf(':')))
                .toList();
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.contains(address);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().skip(1) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
