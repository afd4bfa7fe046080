package org.cohorte.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
                WholeFile.write(csv, file.get());
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
}
