package org.cohorte.query.solr;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to reach the index.
 *
 * @param urls     of the core, or of the collection at each node, such as {@code http://127.0.0.1:40123/solr/cohorte}
 * @param user     name that Solr asks for; empty when it asks for none
 * @param password of the user
 * @param patience what one search may take before Solr gives it up
 */
public record SolrSettings(List<URI> urls, Optional<String> user, Optional<String> password, Duration patience) {

    /** A minute: what a user still waits for. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    public SolrSettings {
        urls = List.copyOf(urls);
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
        Objects.requireNonNull(patience);
    }

    /** A Solr that asks for a name and a password. */
    public static SolrSettings of(URI url, String user, String password) {
        return of(List.of(url), user, password);
    }

    /** A Solr of several nodes that asks for a name and a password. */
    public static SolrSettings of(List<URI> urls, String user, String password) {
        return new SolrSettings(urls, Optional.of(user), Optional.of(password), PATIENCE);
    }

    @Override
    public String toString() {
        return "index at " + urls; // never the password
    }
}
