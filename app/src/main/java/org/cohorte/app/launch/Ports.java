package org.cohorte.app.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at ports before anything is started on them. */
final class Ports {

    private Ports() {}

    /**
     * The port to listen on: the wished one, or any free one for 0.
     *
     * @throws StartupException when somebody else listens there
     */
    static int claim(InetAddress address, int wished) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, wished));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupException(
                    "Port " + wished + " of " + address.getHostAddress() + " cannot be opened (" + e.getMessage()
                            + "). Choose another one with --port.",
                    e);
        }
    }
}
