package org.cohorte.e2e.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.Registry;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.registry.secret.Secrets;

/** A PostgreSQL with the registry in it, which gives units, patients and stays their numbers. */
final class Registered implements AutoCloseable {

    private final PostgresServer server;
    private final Registry registry;

    private Registered(PostgresServer server, Registry registry) {
        this.server = server;
        this.registry = registry;
    }

    /** Starts a server below this folder, which its account must be allowed to enter. */
    static Registered start(Path folder, Clock clock) throws IOException, SQLException {
        Path data = Files.createDirectories(folder.resolve("registry"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "cohorte-test-programs");
        PostgresServer server = PostgresServer.start(PostgresSettings.in(data).withBinaries(programs));
        Migrations.run(server.owner().dataSource(), server.application().user());
        skipNumbers(server.owner().dataSource());
        Registry registry = Registry.open(server.application().dataSource(), Secrets.in(data), clock);
        return new Registered(server, registry);
    }

    /** As if many had been there before: numbers of patients and stays then pass 2¹⁶, where sets of numbers are cut. */
    private static void skipNumbers(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update numbering set last = 65400");
        }
    }

    Registry registry() {
        return registry;
    }

    /** The same hospital with the numbers that its units were given. */
    Hospital numbered(Hospital hospital) {
        return hospital.withNumbers(registry.hospitalTree().places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        place -> Integer.toString(place.getValue().number()))));
    }

    /** Source identifiers of the patients by the numbers that they were given. */
    Map<Integer, String> sourceIds(Hospital hospital) {
        List<String> all = hospital.patients().stream()
                .map(file -> file.patient().sourceId())
                .toList();
        return registry.identities().findPatients(all).entrySet().stream()
                .collect(Collectors.toMap(known -> known.getValue().number(), Map.Entry::getKey));
    }

    @Override
    public void close() {
        server.close();
    }
}
