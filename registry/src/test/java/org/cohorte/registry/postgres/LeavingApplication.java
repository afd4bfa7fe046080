package org.cohorte.registry.postgres;

import java.nio.file.Path;
import org.cohorte.registry.testing.TestFolders;

/** An application that starts a server, tells its process number, and waits to be killed. */
final class LeavingApplication {

    private LeavingApplication() {}

    public static void main(String[] arguments) throws Exception {
        PostgresServer server =
                PostgresServer.start(PostgresSettings.in(Path.of(arguments[0])).withBinaries(TestFolders.programs()));
        System.out.println(server.process().orElseThrow());
        System.in.transferTo(System.out);
    }
}
