package org.cohorte.solr.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second node off a folder, whose index it could not open. The node of a killed application still commits and
 * closes its index when the next application is there already: it is waited for.
 */
final class NodeLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private NodeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, making it when it is missing. The system gives it back even when this process is killed.
     *
     * @throws NodeException when another node keeps it, or it cannot be written
     */
    static NodeLock take(Path home) throws NodeException {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new NodeException(
                        NodeException.HOME,
                        "another node has had the folder " + home + " for " + PATIENCE.toSeconds() + " s");
            }
            return new NodeLock(channel);
        } catch (IOException e) {
            throw new NodeException(
                    NodeException.HOME, "cannot write the folder " + home + ": " + NodeHome.describe(e), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        @Nullable FileLock lock = channel.tryLock();
        while (lock == null && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            lock = channel.tryLock();
        }
        return lock != null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("Solr node: the lock of the folder stays until this process ends: " + e.getMessage());
        }
    }
}
