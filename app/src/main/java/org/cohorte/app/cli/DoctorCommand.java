package org.cohorte.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cohorte.app.launch.RunningInstance;
import tools.jackson.databind.JsonNode;

/** Looks for what is wrong with an installation. */
final class DoctorCommand implements Command {

    private static final long LITTLE_SPACE = 2L << 30;

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String help() {
        return """
                ./cohorte doctor [--data DIR]

                Looks at Java, the data folder, its secrets and space, and, when the application runs, at its API and
                index. Exits with 1 when something is wrong.
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, Set.of("--data"), Set.of());
        arguments.words();
        return new Examination(terminal, terminal.data(arguments)).run() ? Exit.OK : Exit.FAILURE;
    }

    /** One visit. */
    private static final class Examination {

        private final Terminal terminal;
        private final Path data;
        private boolean healthy = true;

        Examination(Terminal terminal, Path data) {
            this.terminal = terminal;
            this.data = data;
        }

        boolean run() {
            good("Java " + Runtime.version() + " (" + System.getProperty("java.home") + ")");
            if (Files.isDirectory(data)) {
                folder();
                application();
            } else {
                good("data folder " + data + ": not there yet, the first start makes it");
            }
            return healthy;
        }

        private void folder() {
            try {
                long usable = Files.getFileStore(data).getUsableSpace();
                tell(
                        usable > LITTLE_SPACE,
                        "data folder " + data + ": " + (usable >> 20) + " MB free",
                        "little space is left");
                tell(Files.isWritable(data), "data folder can be written", "make it writable for this account");
                secrets();
            } catch (IOException e) {
                bad("data folder " + data + " cannot be looked at: " + e.getMessage());
            }
        }

        private void secrets() throws IOException {
            Path secrets = data.resolve("secrets");
            if (!Files.isReadable(secrets)) {
                bad("secrets in " + secrets + " cannot be read by this account");
                return;
            }
            try (Stream<Path> files = Files.list(secrets)) {
                List<Path> open = files.filter(Examination::othersMayRead).toList();
                tell(open.isEmpty(), "secrets are closed to others", "others may read " + open + ": chmod 600");
            }
        }

        private static boolean othersMayRead(Path file) {
            try {
                Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
                return !owner.containsAll(Files.getPosixFilePermissions(file));
            } catch (IOException e) {
                return true;
            }
        }

        private void application() {
            Optional<RunningInstance> running = RunningInstance.read(data);
            if (running.isEmpty()) {
                good("application: not running");
                return;
            }
            try {
                JsonNode index = ApiClient.of(data).get("/index").path("index");
                good("application: answers at " + running.get().url());
                good("index: version " + index.path("version").asString("") + ", "
                        + index.path("patients").asString("") + " patients, "
                        + index.path("events").asString("") + " events");
            } catch (CommandException e) {
                bad("application: " + e.getMessage());
            }
        }

        private void tell(boolean fine, String what, String otherwise) {
            if (fine) {
                good(what);
            } else {
                bad(what + " – " + otherwise);
            }
        }

        private void good(String text) {
            terminal.out().println("ok     " + text);
        }

        private void bad(String text) {
            healthy = false;
            terminal.out().println("WRONG  " + text);
        }
    }
}
