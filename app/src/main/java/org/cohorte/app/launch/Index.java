package org.cohorte.app.launch;

import java.net.URI;

/**
 * How to reach the index.
 *
 * @param url      of the collection, such as {@code http://127.0.0.1:8983/solr/cohorte}
 * @param user     for its basic authentication
 * @param password for its basic authentication
 */
public record Index(URI url, String user, String password) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "Index[" + url + "]";
    }
}
