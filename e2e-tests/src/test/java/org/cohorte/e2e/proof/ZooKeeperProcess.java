package org.cohorte.e2e.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohorte.solr.process.SolrClassPath;

/** A ZooKeeper in a process of its own, so that every Solr node can fall. */
record ZooKeeperProcess(Process process, int port) implements AutoCloseable {

    /** Starts it below this folder. */
    static ZooKeeperProcess start(Path folder) throws IOException {
        int port = freePort();
        Files.createDirectories(folder);
        Path settings = Files.writeString(folder.resolve("zoo.cfg"), """
                dataDir=%s
                clientPort=%d
                clientPortAddress=127.0.0.1
                tickTime=1000
                maxClientCnxns=0
                admin.enableServer=false
                """.formatted(folder.resolve("data"), port));
        Process process = java(folder, "org.apache.zookeeper.server.ZooKeeperServerMain", settings.toString())
                .start();
        await().atMost(Duration.ofMinutes(1)).until(() -> isOpen(port));
        return new ZooKeeperProcess(process, port);
    }

    /** A program of a node's class path, whose messages go to a file. */
    static ProcessBuilder java(Path folder, String... program) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                SolrClassPath.ofCheckout()));
        command.addAll(Arrays.asList(program));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile());
    }

    /** What nodes and programs call it by. */
    String address() {
        return "127.0.0.1:" + port + "/cohorte";
    }

    /** Writes over what is there. */
    void write(Path folder, String path, String content) throws IOException, InterruptedException {
        int exit = java(
                        folder,
                        "org.apache.zookeeper.ZooKeeperMain",
                        "-server",
                        "127.0.0.1:" + port,
                        "set",
                        "/cohorte" + path,
                        content)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("ZooKeeper's own program ends with " + exit);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
