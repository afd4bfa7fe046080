package org.cohorte.app.launch;

import java.net.URI;
import java.util.List;

/**
 * How to reach the index.
 *
 * @param urls     of the collection at each node, such as {@code http://127.0.0.1:8983/solr/cohorte}
 * @param user     for its basic authentication
 * @param password for its basic authentication
 */
public record Index(List<URI> urls, String user, String password) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "Index" + urls;
    }
}
