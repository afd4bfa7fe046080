package org.cohorte.solr.process;

/** A Solr node did not start; the message says why and where its log is. */
public final class SolrProcessException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With what is known of the reason. */
    public SolrProcessException(String message) {
        super(message);
    }

    /** With the error behind it. */
    public SolrProcessException(String message, Throwable cause) {
        super(message, cause);
    }
}
