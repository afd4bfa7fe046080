package org.cohorte.app.leaving;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's own HTTP/1.1, which tells the thread of each call the connection that it came by. */
public final class WatchedProtocol extends Http11NioProtocol {

    /** Tomcat makes it by its name. */
    public WatchedProtocol() {
        super(new Endpoint());
    }

    private static final class Endpoint extends NioEndpoint {

        @Override
        protected SocketProcessorBase<NioChannel> createSocketProcessor(
                SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            return new SocketProcessor(socket, event) {
                @Override
                protected void doRun() {
                    Connection.during(socketWrapper, super::doRun);
                }
            };
        }
    }
}
