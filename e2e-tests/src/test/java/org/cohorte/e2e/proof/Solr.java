package org.cohorte.e2e.proof;

import java.net.URI;

/** A running Solr. */
interface Solr extends AutoCloseable {

    /** The address of the core or collection. */
    URI collection();

    String user();

    String secret();

    @Override
    void close();
}
