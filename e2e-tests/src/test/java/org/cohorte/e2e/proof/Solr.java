package org.cohorte.e2e.proof;

import java.net.URI;
import java.util.List;

/** A running Solr. */
interface Solr extends AutoCloseable {

    /** The address of the core, or of the collection at each node. */
    List<URI> collections();

    String user();

    String secret();

    @Override
    void close();
}
