package org.cohorte.registry.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.Registry;
import org.cohorte.registry.postgres.PostgresLogin;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.registry.secret.Secrets;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a migrated database of its own, on one server that starts with the first class and stops after the
 * last. Take it as a parameter: {@code @ExtendWith(TestDatabase.class)} and an argument of type {@link Access}.
 */
public final class TestDatabase implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TestDatabase.class);

    /**
     * A database.
     *
     * @param owner       the role of migrations
     * @param application the role of the application
     * @param secrets     of the installation
     */
    public record Access(PostgresLogin owner, PostgresLogin application, Secrets secrets) {

        /** The services of the registry over this database. */
        public Registry registry(Clock clock) {
            return Registry.open(application.dataSource(), secrets, clock);
        }

        /** Connections to this database. */
        public CountedConnections connections() {
            return new CountedConnections(application.dataSource());
        }

        /** The services of the registry over these connections to this database. */
        public Registry registry(CountedConnections connections, Clock clock) {
            return Registry.open(connections, secrets, clock);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Server server =
                context.getRoot().getStore(NAMESPACE).computeIfAbsent(Server.class, key -> new Server(), Server.class);
        context.getStore(NAMESPACE).put(Access.class, server.newDatabase());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Access.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Access.class, Access.class);
    }

    /** The server of the test run. */
    private static final class Server implements AutoCloseable {

        private final Path folder = TestFolders.create("cohorte-tests-");
        private final PostgresServer postgres =
                PostgresServer.start(PostgresSettings.in(folder).withBinaries(TestFolders.programs()));

        private Access newDatabase() {
            List<PostgresLogin> logins = postgres.createDatabase(
                    "test_" + UUID.randomUUID().toString().replace('-', '_'));
            PostgresLogin owner = logins.getFirst();
            PostgresLogin application = logins.getLast();
            Migrations.run(owner.dataSource(), application.user());
            return new Access(owner, application, Secrets.in(folder));
        }

        @Override
        public void close() {
            postgres.close();
            TestFolders.delete(folder);
        }
    }
}
