package org.cohorte.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the source identifiers of the patients of a request. */
final class MembersCommand implements Command {

    @Override
    public String name() {
        return "members";
    }

    @Override
    public String help() {
        return """
                ./cohorte members REQUEST.json [--out FILE.csv] [--as USER] [--data DIR]

                Writes the source identifiers of the patients of a request, one a line under a heading, in the order of
                their numbers. For the operator; each run is kept in the audit.
                REQUEST.json is a request in its saved form; - reads it from standard input.

                  --out FILE   to this file (mode 600), which appears when it is complete; otherwise to standard output
                  --as USER    within the rights of this account, which must read identities
                  --data DIR   data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, Set.of("--out", "--as", "--data"), Set.of());
        byte[] request = RequestFile.read(arguments.words("REQUEST.json").getFirst());
        Optional<Path> file = arguments.path("--out");
        ApiClient api = ApiClient.of(terminal.data(arguments));
        try (InputStream csv = api.download("/members" + RequestFile.onBehalf(arguments.text("--as")), request)) {
            if (file.isPresent()) {
                write(csv, file.get().toAbsolutePath());
                terminal.err().println("Written: " + file.get());
            } else {
                csv.transferTo(terminal.out());
                terminal.out().flush();
            }
        } catch (IOException e) {
            throw new CommandException("the list was broken off and is not complete: " + e.getMessage(), e);
        }
        return Exit.OK;
    }

    /** Half a list never stands under the name of a whole one. */
    private static void write(InputStream csv, Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            throw new UsageException("There is no folder " + file.getParent() + ".");
        }
        Path draft = Files.createTempFile(
                file.getParent(),
                ".members",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                csv.transferTo(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
