package org.cohorte.registry.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.cohorte.registry.postgres.PostgresException.Reason;
import org.cohorte.registry.secret.SecretException;
import org.cohorte.registry.testing.TestFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts, stops and kills real servers. */
class PostgresServerTest {

    private Path data;

    @BeforeEach
    void makeFolder() {
        data = TestFolders.create("cohorte-server-");
    }

    @AfterEach
    void killWhatIsLeft() {
        Identity identity = Identity.forFolder(data.resolve("postgres/cluster"));
        Cluster cluster = new Cluster(data.resolve("postgres"), identity, new Programs(data));
        List<Long> left = Postmaster.processesOf(cluster);
        left.forEach(PostgresServerTest::kill);
        await().atMost(20, SECONDS).until(() -> Postmaster.processesOf(cluster).isEmpty());
        TestFolders.delete(data);
    }

    private PostgresSettings settings() {
        return PostgresSettings.in(data).withBinaries(TestFolders.programs());
    }

    private static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void keepsDataAndPortFromOneStartToTheNext() throws Exception {
        int port;
        try (PostgresServer server = PostgresServer.start(settings())) {
            port = server.port();
            write(server, 42);
            assertThat(ask(server.application(), "show fsync")).isEqualTo("on");
            assertThat(ask(server.application(), "show data_checksums")).isEqualTo("on");
            assertThat(ask(server.application(), "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server.application(), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server.application(), "show password_encryption")).isEqualTo("scram-sha-256");
        }
        try (PostgresServer server = PostgresServer.start(settings())) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.adopted()).isFalse();
            assertThat(read(server)).isEqualTo("42");
        }
    }

    @Test
    void losesNothingWhenTheServerIsKilled() throws Exception {
        PostgresServer killed = PostgresServer.start(settings());
        write(killed, 1);
        kill(killed.process().orElseThrow());
        await().atMost(10, SECONDS).until(() -> killed.process().isEmpty());
        killed.close();

        try (PostgresServer server = PostgresServer.start(settings())) {
            assertThat(read(server)).isEqualTo("1");
        }
    }

    @Test
    void takesOverAServerWhoseApplicationWasKilled() throws Exception {
        long left = startInAnotherJvmAndKillIt();

        PostgresServer server = PostgresServer.start(settings());
        try (server) {
            assertThat(server.adopted()).isTrue();
            assertThat(server.process()).contains(left);
            assertThat(ask(server.application(), "select 1")).isEqualTo("1");
        }
        assertThat(server.process()).isEmpty();
    }

    @Test
    void movesAServerLeftRunningToThePortAskedFor() throws Exception {
        long left = startInAnotherJvmAndKillIt();
        int other = freePort();

        try (PostgresServer server = PostgresServer.start(settings().withPort(other))) {
            assertThat(server.adopted()).isFalse();
            assertThat(server.port()).isEqualTo(other);
            assertThat(server.process()).isNotEmpty().get().isNotEqualTo(left);
        }
    }

    private long startInAnotherJvmAndKillIt() throws Exception {
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeavingApplication.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var words = application.inputReader()) {
            long server = Long.parseLong(words.readLine());
            application.destroyForcibly().waitFor();
            return server;
        }
    }

    @Test
    void ignoresAProcessFileThatACrashLeftAndWhoseNumberSomebodyElseHasNow() throws Exception {
        PostgresServer.start(settings()).close();
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + data + "\n0\n5432\n\n127.0.0.1\n0 0\nready\n");

        try (PostgresServer server = PostgresServer.start(settings())) {
            assertThat(ask(server.application(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondApplicationOnTheSameData() {
        try (PostgresServer first = PostgresServer.start(settings())) {
            assertThatThrownBy(() -> PostgresServer.start(settings()))
                    .satisfies(is(Reason.FOLDER_IN_USE))
                    .hasMessageContaining("Another Cohorte works on the data folder " + data);
            assertThat(first.process()).isPresent();
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> PostgresServer.start(settings().withPort(port)))
                    .satisfies(is(Reason.PORT_IN_USE))
                    .hasMessageContaining("The port " + port);
        }
        PostgresServer.start(settings()).close();
        int kept =
                Integer.parseInt(Files.readString(data.resolve("postgres/port")).strip());
        try (ServerSocket taken = new ServerSocket(kept, 1, InetAddress.getLoopbackAddress());
                PostgresServer server = PostgresServer.start(settings())) {
            assertThat(server.port()).as("a port of our own choice gives way").isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void refusesTheDataOfANewerVersion() throws Exception {
        PostgresServer.start(settings()).close();
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "19\n");

        assertThatThrownBy(() -> PostgresServer.start(settings()))
                .satisfies(is(Reason.OTHER_VERSION))
                .hasMessageContaining("PostgreSQL 19");
    }

    @Test
    void refusesToStartWithoutSpace() {
        assertThatThrownBy(() -> PostgresServer.start(settings().withFreeBytes(Long.MAX_VALUE)))
                .satisfies(is(Reason.DISK_FULL))
                .hasMessageContaining("No space left");
        assertThat(Complaints.failed("The start", data, "FATAL: could not write: No space left on device")
                        .reason())
                .isEqualTo(Reason.DISK_FULL);
    }

    @Test
    void refusesAPlaceThatIsNoFolder() throws Exception {
        Path file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> PostgresServer.start(PostgresSettings.in(file.resolve("data"))))
                .satisfies(is(Reason.FOLDER_NOT_WRITABLE))
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> PostgresServer.start(settings().withBinaries(file.resolve("programs"))))
                .satisfies(is(Reason.BINARIES_NOT_WRITABLE))
                .hasMessageContaining("programs of PostgreSQL cannot be unpacked");
    }

    @Test
    void repairsThePermissionsThatTheServerWouldRefuse() throws Exception {
        PostgresServer.start(settings()).close();
        Path cluster = data.resolve("postgres/cluster");
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxrwxrwx"));

        PostgresServer.start(settings()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesPasswordsThatOthersCanRead() throws Exception {
        PostgresServer.start(settings()).close();
        Files.setPosixFilePermissions(
                data.resolve("secrets/postgres-superuser"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> PostgresServer.start(settings()))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesDataWithoutTheirPassword() throws Exception {
        PostgresServer.start(settings()).close();
        Files.delete(data.resolve("secrets/postgres-superuser"));

        assertThatThrownBy(() -> PostgresServer.start(settings())).satisfies(is(Reason.WRONG_PASSWORD));
    }

    @Test
    void asksEverybodyForAPasswordAndGivesTheApplicationNoPower() throws Exception {
        try (PostgresServer server = PostgresServer.start(settings())) {
            PostgresLogin good = server.application();
            assertThatThrownBy(() -> ask(new PostgresLogin(good.url(), good.user(), "guess"), "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> ask(good, "create table t (i int)")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> ask(good, "create role r")).hasMessageContaining("permission denied");
            assertThat(good.toString()).doesNotContain(good.password());
        }
    }

    static void write(PostgresServer server, int value) throws SQLException {
        try (Connection connection = server.owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select " + value + " as value");
        }
    }

    static String read(PostgresServer server) throws SQLException {
        return ask(server.owner(), "select value from kept");
    }

    private static String ask(PostgresLogin login, String query) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static Consumer<Throwable> is(Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        PostgresException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
