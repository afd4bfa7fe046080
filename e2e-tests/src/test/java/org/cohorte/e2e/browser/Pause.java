package org.cohorte.e2e.browser;

import java.io.IOException;
import org.cohorte.e2e.program.RunningCohorte;

/** Holds the search engine of a running program still, as a machine that is too busy would, until it may go on. */
final class Pause {

    private final ProcessHandle engine;

    private Pause(ProcessHandle engine) {
        this.engine = engine;
    }

    static Pause ofTheEngine(RunningCohorte cohorte) throws IOException, InterruptedException {
        ProcessHandle engine = engine(cohorte);
        signal("STOP", engine);
        return new Pause(engine);
    }

    /** The one child that runs Java. */
    private static ProcessHandle engine(RunningCohorte cohorte) {
        return cohorte.handle()
                .children()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the engine could not be sent " + name);
        }
    }

    void end() throws IOException, InterruptedException {
        signal("CONT", engine);
    }
}
