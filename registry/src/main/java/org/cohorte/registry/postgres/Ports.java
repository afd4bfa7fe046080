package org.cohorte.registry.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.cohorte.registry.postgres.PostgresException.Reason;

/** Chooses the port of a server on loopback. */
final class Ports {

    private Ports() {}

    /** The port asked for, or the one kept from an earlier start, or else a free one, which is kept. */
    static int choose(PostgresSettings settings) throws IOException {
        Path file = settings.folder().resolve("port");
        OptionalInt given = settings.port();
        if (given.isPresent()) {
            if (!free(given.getAsInt())) {
                throw new PostgresException(
                        Reason.PORT_IN_USE,
                        "The port " + given.getAsInt() + " asked for PostgreSQL is used by another program: stop it, or"
                                + " choose another port.");
            }
            return given.getAsInt();
        }
        int kept = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        if (kept != 0 && free(kept)) {
            return kept;
        }
        int chosen = anyFreePort();
        Files.writeString(file, chosen + "\n");
        return chosen;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
