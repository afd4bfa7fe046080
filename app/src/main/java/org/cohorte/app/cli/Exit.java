package org.cohorte.app.cli;

/** Exit codes, the same for every command. */
final class Exit {

    static final int OK = 0;
    /** It failed. */
    static final int FAILURE = 1;
    /** The command line, or the request given to it, is wrong. */
    static final int USAGE = 2;
    /** No running application was found. */
    static final int NOT_RUNNING = 3;

    private Exit() {}
}
