package org.cohorte.app.launch;

import java.io.PrintStream;

/**
 * Where a run speaks to the person who started it.
 *
 * @param results  what they need: addresses, accounts
 * @param progress what happens meanwhile
 */
public record Console(PrintStream results, PrintStream progress) {

    /** Standard output and standard error. */
    public static Console standard() {
        return new Console(System.out, System.err);
    }

    void step(String text) {
        progress.println(text);
    }

    void result(String text) {
        results.println(text);
    }
}
