package org.cohorte.app.leaving;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The connection that a call came by. Nobody else may use it while it is looked at. */
final class Connection {

    private static final ThreadLocal<SocketWrapperBase<?>> CURRENT = new ThreadLocal<>();

    private final SocketWrapperBase<?> socket;

    private Connection(SocketWrapperBase<?> socket) {
        this.socket = socket;
    }

    /** Serves calls of a connection in this thread. */
    static void during(SocketWrapperBase<?> socket, Runnable serving) {
        CURRENT.set(socket);
        try {
            serving.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** That of the call which this thread serves; empty where it serves none. */
    static Optional<Connection> ofThisCall() {
        return Optional.ofNullable(CURRENT.get()).map(Connection::new);
    }

    /** Whether the caller has closed it. The first byte of a next call, should there be one, is put back. */
    boolean isClosed() {
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
            int read = socket.read(false, one);
            if (read > 0) {
                socket.unRead(one.flip());
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
