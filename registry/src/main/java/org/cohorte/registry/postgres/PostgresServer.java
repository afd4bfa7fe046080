package org.cohorte.registry.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
            Identity identity = prepare(settings);
            FileChannel lock = lock(folder);
            try {
                Cluster cluster = new Cluster(folder, identity, Programs.installIn(settings.binaries()));
                checkReach(identity, cluster.programs().folder());
                PostgresServer server = new PostgresServer(settings, cluster, lock);
                server.start();
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Complaints.speaksOfFullDisk(e.toString())
                    ? Complaints.diskFull(folder)
                    : Complaints.readOnly(settings.dataFolder(), e);
        }
    }

    private static Identity prepare(PostgresSettings settings) throws IOException {
        Path folder = settings.folder();
        Identity identity = Identity.forFolder(folder.resolve("cluster"));
        boolean newFolder = Files.notExists(settings.dataFolder());
        Files.createDirectories(folder);
        if (newFolder && identity.changesUser()) {
            Files.setPosixFilePermissions(settings.dataFolder(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        int owner = Identity.attribute(folder, "unix:uid");
        if (!identity.changesUser() && owner != identity.user()) {
            throw new PostgresException(
                    Reason.FOLDER_NOT_OURS,
                    "The data folder " + folder + " belongs to account number " + owner + ", not to "
                            + identity.user() + " which runs Cohorte: start Cohorte as the owner or as root, or choose"
                            + " another folder.");
        }
        identity.own(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        checkReach(identity, folder);
        return identity;
    }

    private static void checkReach(Identity identity, Path folder) {
        Optional<Path> blocked = identity.blockedAt(folder);
        if (blocked.isPresent()) {
            throw new PostgresException(
                    Reason.FOLDER_NOT_REACHABLE,
                    "PostgreSQL runs as account number " + identity.user() + ", which may not enter " + blocked.get()
                            + " on the way to " + folder + ": choose a data folder outside it (for instance"
                            + " /var/lib/cohorte), or run chmod o+x on it.");
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new PostgresException(
                    Reason.FOLDER_IN_USE,
                    "Another Cohorte works on the data folder " + folder.getParent() + ": stop it, or choose another"
                            + " folder.");
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
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
            launch();
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

    private void launch() throws IOException {
        awaitOrphans();
        Files.deleteIfExists(cluster.processFile());
        port = choosePort();
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

    private int choosePort() throws IOException {
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

    /** Stops the server, ending its sessions, and frees the data folder. */
    @Override
    public void close() {
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
