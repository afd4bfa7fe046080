package org.cohorte.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.cohorte.app.launch.Cohorte;
import org.cohorte.app.launch.Console;
import org.cohorte.app.launch.RunOptions;
import org.cohorte.app.launch.StartupException;

/** Starts everything and stays until it is stopped. */
final class RunCommand implements Command {

    private static final int LARGEST_DEMO = 1_000_000;

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String help() {
        return """
                ./cohorte run [--port 8080] [--data DIR] [--demo PATIENTS] [--config FILE] [--verbose]

                Starts PostgreSQL, a Solr node and the application, and stays until Ctrl-C. The first start fills in the
                demonstration hospital and draws its passwords, which are printed at each start.

                  --port N        port of the application on this machine (8080; 0: any free one)
                  --data DIR      folder for everything that is kept (that of the variable COHORTE_DATA, or ./data)
                  --demo N        patients of the demonstration hospital, made when there are none yet
                                  (10000; at most 1000000; 0: start empty)
                  --config FILE   configuration to read beside DIR/config/application.yaml
                  --verbose       also print the log, which is kept in DIR/logs
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments =
                Arguments.read(words, Set.of("--port", "--data", "--demo", "--config"), Set.of("--verbose"));
        arguments.words();
        Optional<Path> config = arguments.path("--config");
        if (config.isPresent() && !Files.isReadable(config.get())) {
            throw new UsageException("The configuration " + config.get() + " cannot be read.");
        }
        RunOptions options = new RunOptions(
                terminal.data(arguments),
                arguments.number("--port", 0, 65_535),
                arguments.number("--demo", 0, LARGEST_DEMO),
                config,
                arguments.has("--verbose"));
        return run(options, terminal);
    }

    private static int run(RunOptions options, Terminal terminal) {
        Launch launch = new Launch(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(launch::stop, "stop"));
        try {
            launch.start(options);
        } catch (StartupException e) {
            throw new CommandException(e.getMessage(), e);
        }
        launch.awaitEnd();
        launch.failure().ifPresent(why -> {
            throw new CommandException(why);
        });
        return Exit.OK;
    }

    /** One run, which a signal may end at any moment, its start included. */
    private static final class Launch {

        private final Terminal terminal;
        private final CountDownLatch end = new CountDownLatch(1);
        private Optional<Cohorte> running = Optional.empty();
        private volatile Optional<String> failure = Optional.empty();
        private boolean stopping;

        Launch(Terminal terminal) {
            this.terminal = terminal;
        }

        synchronized void start(RunOptions options) {
            if (!stopping) {
                Cohorte cohorte = Cohorte.start(options, new Console(terminal.out(), terminal.err()));
                running = Optional.of(cohorte);
                cohorte.whenGivenUp(this::fail);
            }
        }

        private void fail(String why) {
            failure = Optional.of(why);
            end.countDown();
        }

        /** Why the run ends although nobody asked for it. */
        Optional<String> failure() {
            return failure;
        }

        synchronized void stop() {
            stopping = true;
            if (running.isPresent()) {
                terminal.err().println("Stopping");
                running.get().close();
                terminal.err().println("Stopped; everything is kept in the data folder.");
            }
            running = Optional.empty();
            end.countDown();
        }

        void awaitEnd() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
