package org.cohorte.registry.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cohorte.registry.postgres.PostgresException.Reason;

/**
 * The files of a server: creation, configuration, start and stop.
 *
 * @param folder   {@code postgres} of the data folder
 * @param identity account that the server runs as
 * @param programs of the server
 */
record Cluster(Path folder, Identity identity, Programs programs) {

    private static final String MAJOR = "18";

    Path data() {
        return folder.resolve("cluster");
    }

    Path processFile() {
        return data().resolve("postmaster.pid");
    }

    /** A name that each process of this cluster shows, made from the place of the cluster. */
    String mark() {
        return "cohorte-" + UUID.nameUUIDFromBytes(data().toString().getBytes(UTF_8));
    }

    boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Refuses data of another major version, which this server would damage or not read. */
    void checkVersion() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            boolean newer = Integer.parseInt(version) > Integer.parseInt(MAJOR);
            throw new PostgresException(
                    Reason.OTHER_VERSION,
                    "The data in " + data() + " were written by PostgreSQL " + version + ", and this Cohorte brings "
                            + MAJOR + ": "
                            + (newer
                                    ? "start the newer Cohorte that wrote them, or choose another data folder."
                                    : "restore a backup made with the older Cohorte into a new data folder."));
        }
    }

    /** Makes the files, aside first: an interrupted creation leaves nothing that looks like data. */
    void create(String superuser, String password, Duration patience) throws IOException {
        Path draft = folder.resolve("cluster.new");
        Programs.delete(draft);
        Path passwordFile = Files.createTempFile(
                folder,
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            identity.own(passwordFile);
            Commands.Result result = run(
                    "initdb",
                    patience,
                    "--pgdata=" + draft,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
            if (!result.succeeded()) {
                Programs.delete(draft);
                throw Complaints.failed("The creation of the database", folder, result.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Path main = draft.resolve("postgresql.conf");
        Files.writeString(main, Files.readString(main) + "\ninclude 'cohorte.conf'\n");
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    void configure(int port) throws IOException {
        Path file = data().resolve("cohorte.conf");
        Files.writeString(file, configuration(port, mark()));
        identity.own(file);
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    }

    private static String configuration(int port, String mark) {
        return """
            # Written by Cohorte at each start: settings of your own go to local.conf beside this file.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            cluster_name = '%s'
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            max_connections = 60
            shared_buffers = '128MB'
            maintenance_work_mem = '128MB'
            max_wal_size = '2GB'
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgresql-%%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_rotation_size = 0
            include_if_exists = 'local.conf'
            """.formatted(port, mark);
    }

    /** Starts the server and returns when it accepts connections. */
    Commands.Result start(Duration patience) {
        return run(
                "pg_ctl",
                patience.plusSeconds(10),
                "start",
                "--pgdata=" + data(),
                "--log=" + folder.resolve("start.log"),
                "--wait",
                "--timeout=" + patience.toSeconds(),
                "--options=-c cluster_name=" + mark());
    }

    /** Stops the server, ending its sessions, and returns when it has gone. */
    Commands.Result stop(Duration patience) {
        return run(
                "pg_ctl",
                patience.plusSeconds(10),
                "stop",
                "--pgdata=" + data(),
                "--mode=fast",
                "--wait",
                "--timeout=" + patience.toSeconds());
    }

    /** What the server writes from now on, before and after it opens its own log. */
    LogTail tail() throws IOException {
        Files.deleteIfExists(folder.resolve("start.log"));
        return LogTail.of(folder);
    }

    private Commands.Result run(String program, Duration patience, String... arguments) {
        return Commands.run(identity.command(programs.program(program), List.of(arguments)), folder, patience);
    }
}
