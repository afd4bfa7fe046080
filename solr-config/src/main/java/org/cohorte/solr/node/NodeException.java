package org.cohorte.solr.node;

/** Why the node cannot run, in one line for whoever started it. */
final class NodeException extends Exception {

    static final int USAGE = 2;
    static final int PORT = 3;
    static final int HOME = 4;
    static final int SOLR = 5;

    private static final long serialVersionUID = 1;
    private final int exitCode;

    NodeException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    NodeException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
