package org.cohorte.solr.node;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.CoreContainer.CoreLoadFailure;
import org.apache.solr.core.SolrCore;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.apache.solr.update.UpdateLog;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;

/** Solr's web application inside a Jetty server of its own. */
final class NodeServer {

    private static final String CONTEXT = "/solr";
    private static final Duration CORE_LOAD = Duration.ofMinutes(10);
    private static final Duration REPLAY_POLL = Duration.ofMillis(50);
    private static final int HEADER_BYTES = 65_536;

    private final Server server;
    private final ServerConnector connector;
    private final Containers containers = new Containers();
    private final NodeLock lock;

    private NodeServer(NodeOptions options, int port, NodeLock lock) {
        this.lock = lock;
        server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context(options.home()));
    }

    /**
     * Starts the server and returns when the core answers.
     *
     * @throws NodeException when the port is taken, the folder cannot be written or Solr does not start
     */
    static NodeServer start(NodeOptions options) throws NodeException {
        NodeHome home = new NodeHome(options.home());
        NodeLock lock = NodeLock.take(options.home());
        home.prepare(options);
        int port = options.cloud() && options.port() == 0 ? freePort(options) : options.port();
        if (options.cloud()) {
            CloudSettings.set(options, port, home);
        }
        NodeServer node = new NodeServer(options, port, lock);
        try {
            node.open(options);
            if (options.cloud()) {
                CloudSettings.secure(node.container(), home);
            } else {
                node.waitForCore();
            }
            return node;
        } catch (NodeException e) {
            node.stop();
            throw e;
        }
    }

    private void open(NodeOptions options) throws NodeException {
        try {
            server.start();
        } catch (Exception e) {
            throw failure(e, options);
        }
        container();
    }

    /** Jetty starts even when Solr in it does not. */
    private CoreContainer container() throws NodeException {
        CoreContainer container = containers.container;
        if (container == null) {
            throw new NodeException(NodeException.SOLR, "Solr does not start; its log says why");
        }
        return container;
    }

    private static NodeException failure(Exception e, NodeOptions options) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new NodeException(
                        NodeException.PORT,
                        "port " + options.port() + " of " + options.host() + " is in use or not allowed: "
                                + cause.getMessage(),
                        e);
            }
        }
        return new NodeException(NodeException.SOLR, "Solr does not start: " + e, e);
    }

    private void waitForCore() throws NodeException {
        CoreContainer container = container();
        container.waitForLoadingCore(NodeHome.CORE, CORE_LOAD.toMillis());
        CoreLoadFailure failure = container.getCoreInitFailures().get(NodeHome.CORE);
        if (failure != null) {
            throw new NodeException(
                    NodeException.SOLR, "the core does not open: " + rootMessage(failure.exception), failure.exception);
        }
        if (!container.isLoaded(NodeHome.CORE)) {
            throw new NodeException(
                    NodeException.SOLR, "the core did not open within " + CORE_LOAD.toMinutes() + " min");
        }
        waitForReplay(container);
    }

    /** After a crash, what was added since the last commit is read back from the log; counts before that would miss it. */
    private static void waitForReplay(CoreContainer container) {
        try (SolrCore core = container.getCore(NodeHome.CORE)) {
            UpdateLog log = core.getUpdateHandler().getUpdateLog();
            while (log.getState() != UpdateLog.State.ACTIVE) {
                LockSupport.parkNanos(REPLAY_POLL.toNanos());
            }
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    /** A node of SolrCloud has to know its port before it starts. */
    private static int freePort(NodeOptions options) throws NodeException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(options.host()))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new NodeException(NodeException.PORT, "no free port on " + options.host() + ": " + e.getMessage(), e);
        }
    }

    private ServletContextHandler context(Path home) {
        ServletContextHandler context = new ServletContextHandler(server, CONTEXT);
        context.setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, new Properties());
        context.setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home.toString());
        context.addEventListener(containers);
        context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new NotFound()), "/*");
        return context;
    }

    String url() {
        return "http://" + connector.getHost() + ":" + connector.getLocalPort() + CONTEXT;
    }

    /** Waits until the server has stopped. */
    void join() {
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops taking requests, commits what was added and closes the index. */
    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            System.err.println("Solr node: stopped with an error: " + e);
        } finally {
            lock.close();
        }
    }

    /** Solr's own provider, which keeps the container to itself. */
    private static final class Containers extends CoreContainerProvider {
        private volatile @Nullable CoreContainer container;

        @Override
        protected CoreContainer createCoreContainer(Path solrHome, Properties nodeProperties) {
            CoreContainer created = super.createCoreContainer(solrHome, nodeProperties);
            container = created;
            return created;
        }
    }

    /** Answers what Solr's filter lets through. */
    private static final class NotFound extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
