package org.cohorte.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Entry point of {@code ./cohorte}. */
public final class Main {

    private static final List<Command> COMMANDS = List.of(
            new RunCommand(),
            new ImportCommand(),
            new NomenclatureCommand(),
            new CountCommand(),
            new MembersCommand(),
            new ExplainCommand(),
            new CohortCommand(),
            new ExportCommand(),
            new AccessCommand(),
            new IdentitiesCommand(),
            new AuditCommand(),
            new DoctorCommand());

    private Main() {}

    /** Runs the command that the first word names, and exits with its code. */
    public static void main(String[] args) {
        Terminal terminal = new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv());
        System.exit(run(List.of(args), terminal));
    }

    /** UTF-8 whatever the locale says: a bare system has none, and names have accents. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static int run(List<String> words, Terminal terminal) {
        Map<String, Command> commands = COMMANDS.stream().collect(Collectors.toMap(Command::name, c -> c));
        Command command = words.isEmpty() ? null : commands.get(words.getFirst());
        if (command == null) {
            terminal.err().println("cohorte: no such command. Try ./cohorte help");
            return Exit.USAGE;
        }
        List<String> rest = words.subList(1, words.size());
        if (rest.contains("--help") || rest.contains("-h")) {
            terminal.out().print(command.help());
            return Exit.OK;
        }
        try {
            return command.run(rest, terminal);
        } catch (UsageException e) {
            terminal.err()
                    .println("cohorte " + command.name() + ": " + e.getMessage() + " Try ./cohorte " + command.name()
                            + " --help");
            return Exit.USAGE;
        } catch (CommandException e) {
            terminal.err().println("cohorte " + command.name() + ": " + e.getMessage());
            return e.exit();
        }
    }
}
