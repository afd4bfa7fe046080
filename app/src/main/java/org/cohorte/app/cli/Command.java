package org.cohorte.app.cli;

import java.util.List;

/** One command of {@code ./cohorte}. */
interface Command {

    String name();

    /** What {@code --help} prints. */
    String help();

    /**
     * Does the work.
     *
     * @return exit code
     * @throws UsageException   when the words are wrong
     * @throws CommandException when the work fails
     */
    int run(List<String> words, Terminal terminal);
}
