package org.cohorte.registry.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.postgres.PostgresException.Reason;
import org.cohorte.registry.secret.Secrets;

/**
 * A durable PostgreSQL on loopback, made of packed programs, its files in the data folder. It outlives a crash of the
 * application: the next start takes it over. One application at a time holds a data folder.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration ORPHANS = Duration.ofSeconds(20);

    private final PostgresSettings settings;
    private final Cluster cluster;
    private final FileChannel lock;
    private final Secrets secrets;
    private int port;
    private boolean adopted;

    private PostgresServer(PostgresSettings settings, Cluster cluster, FileChannel lock) {
        this.settings = settings;
        this.cluster = cluster;
        this.lock = lock;
        this.secrets = Secrets.in(settings.dataFolder());
    }

    /**
     * Starts the server, or takes over the one that an earlier application left running, and makes the roles and the
     * database that are missing. Takes 2 to 5 s the first time, under a second later, longer after a crash.
     *
     * @throws PostgresException with a sentence for the operator
     * @throws org.cohorte.registry.secret.SecretException when a password cannot be kept or read
     */
    public static PostgresServer start(PostgresSettings settings) {
        Path folder = settings.folder();
        try {
            Identity identity = DataFolder.prepare(settings);
            FileChannel lock = DataFolder.lock(folder);
            try {
                Cluster cluster = new Cluster(folder, identity, Programs.installIn(settings.binaries()));
                DataFolder.checkReach(identity, cluster.programs().folder());
                PostgresServer server = new PostgresServer(settings, cluster, lock);
                server.start();
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw translated(settings, e);
        }
    }

    private static PostgresException translated(PostgresSettings settings, IOException e) {
        return Complaints.speaksOfFullDisk(e.toString())
                ? Complaints.diskFull(settings.folder())
                : Complaints.readOnly(settings.dataFolder(), e);
    }

    private void start() throws IOException {
        boolean first = !cluster.exists();
        if (first) {
            create();
        }
        cluster.checkVersion();
        requirePassword();
        Optional<Postmaster> left = settled();
        adopted = left.isPresent() && adopt(left.get());
        if (!adopted) {
            launch(settings);
        }
        new Bootstrap(admin("postgres")).run(owner(), application());
    }

    private void create() throws IOException {
        if (Files.getFileStore(settings.folder()).getUsableSpace() < settings.freeBytes()) {
            throw Complaints.diskFull(settings.folder());
        }
        cluster.create(Bootstrap.SUPERUSER, secrets.text(Bootstrap.SUPERUSER_SECRET), settings.patience());
    }

    private void requirePassword() {
        if (!secrets.has(Bootstrap.SUPERUSER_SECRET)) {
            throw new PostgresException(
                    Reason.WRONG_PASSWORD,
                    "The data folder " + settings.dataFolder() + " holds a database but not its password" + " (secrets/"
                            + Bootstrap.SUPERUSER_SECRET + "): put back the copy of your backup.");
        }
    }

    /** The server left running, once it is ready or gone. */
    private Optional<Postmaster> settled() {
        Instant deadline = Instant.now().plus(settings.patience());
        Optional<Postmaster> found = Postmaster.of(cluster);
        while (found.isPresent() && !found.get().ready()) {
            if (Instant.now().isAfter(deadline)) {
                throw new PostgresException(
                        Reason.FAILED,
                        "A PostgreSQL (process " + found.get().process() + ") holds " + cluster.data() + " but has not"
                                + " been ready for " + settings.patience().toSeconds() + " s: read its log in "
                                + cluster.folder().resolve("log") + ", stop it, then start again.");
            }
            pause();
            found = Postmaster.of(cluster);
        }
        return found;
    }

    /** Takes over a server that answers to our password, on the wanted port, from the same programs. */
    private boolean adopt(Postmaster left) {
        port = left.port();
        boolean wanted = settings.port().isEmpty() || settings.port().getAsInt() == port;
        if (wanted && new Bootstrap(admin("postgres")).sameServer(cluster)) {
            return true;
        }
        stop();
        return false;
    }

    private void launch(PostgresSettings wanted) throws IOException {
        awaitOrphans();
        Files.deleteIfExists(cluster.processFile());
        port = Ports.choose(wanted);
        cluster.configure(port);
        LogTail tail = cluster.tail();
        Commands.Result result = cluster.start(settings.patience());
        if (!result.succeeded()) {
            throw Complaints.failed("The start of PostgreSQL", settings.folder(), tail.read() + result.output());
        }
    }

    /** The processes of a killed server still write until they notice; starting beside them would be refused. */
    private void awaitOrphans() {
        Instant deadline = Instant.now().plus(ORPHANS);
        List<Long> processes = Postmaster.processesOf(cluster);
        while (!processes.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new PostgresException(
                        Reason.FAILED,
                        "Processes of a killed PostgreSQL still hold " + cluster.data() + ": stop " + processes
                                + ", then start again.");
            }
            pause();
            processes = Postmaster.processesOf(cluster);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException(Reason.FAILED, "Interrupted while waiting for PostgreSQL", e);
        }
    }

    /** The role that owns the tables: for migrations alone. */
    public PostgresLogin owner() {
        return login(Bootstrap.DATABASE, Bootstrap.OWNER, Bootstrap.OWNER_SECRET);
    }

    /** The role that the application works as. */
    public PostgresLogin application() {
        return login(Bootstrap.DATABASE, Bootstrap.APPLICATION, Bootstrap.APPLICATION_SECRET);
    }

    /** Makes another database with the same roles, and returns its owner and application logins, in this order. */
    public List<PostgresLogin> createDatabase(String name) {
        PostgresLogin owner = login(name, Bootstrap.OWNER, Bootstrap.OWNER_SECRET);
        PostgresLogin application = login(name, Bootstrap.APPLICATION, Bootstrap.APPLICATION_SECRET);
        new Bootstrap(admin("postgres")).createDatabase(name);
        return List.of(owner, application);
    }

    private PostgresLogin admin(String database) {
        return login(database, Bootstrap.SUPERUSER, Bootstrap.SUPERUSER_SECRET);
    }

    private PostgresLogin login(String database, String user, String secret) {
        return new PostgresLogin(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=cohorte&sslmode=disable",
                user,
                secrets.text(secret));
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Whether the server was already running when this object took it over. */
    public boolean adopted() {
        return adopted;
    }

    /** Number of the server's process; empty when it has died. */
    public Optional<Long> process() {
        return Postmaster.of(cluster).map(Postmaster::process);
    }

    /**
     * Starts the server again, on the same port, if its process has died: for a watch.
     *
     * @return whether it had died
     * @throws PostgresException when it does not start, or its port was taken meanwhile; may be tried again
     */
    public synchronized boolean restartIfDead() {
        if (Postmaster.of(cluster).isPresent()) {
            return false;
        }
        try {
            launch(settings.withPort(port));
            return true;
        } catch (IOException e) {
            throw translated(settings, e);
        }
    }

    /** Stops the server, ending its sessions, and frees the data folder. */
    @Override
    public synchronized void close() {
        try (lock) {
            if (Postmaster.of(cluster).isPresent()) {
                stop();
            }
        } catch (IOException e) {
            throw Complaints.readOnly(settings.dataFolder(), e);
        }
    }

    private void stop() {
        Commands.Result result = cluster.stop(settings.patience());
        if (!result.succeeded() && Postmaster.of(cluster).isPresent()) {
            throw Complaints.failed("The stop of PostgreSQL", settings.folder(), result.output());
        }
    }
}
