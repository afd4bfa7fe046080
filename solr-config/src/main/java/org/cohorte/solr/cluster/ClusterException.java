package org.cohorte.solr.cluster;

/** Why a cluster cannot be prepared, and what to do, for the operator. */
final class ClusterException extends Exception {

    static final int FAILURE = 1;
    static final int USAGE = 2;

    private static final long serialVersionUID = 1;
    private final int exitCode;

    ClusterException(String message) {
        this(FAILURE, message);
    }

    ClusterException(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = FAILURE;
    }

    private ClusterException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static ClusterException usage(String message) {
        return new ClusterException(USAGE, message + " Try ./cohorte cluster --help");
    }

    int exitCode() {
        return exitCode;
    }
}
