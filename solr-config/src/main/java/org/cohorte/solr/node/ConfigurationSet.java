package org.cohorte.solr.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The configuration set that comes with this program. */
public final class ConfigurationSet {

    /** Its name at nodes of their own and in clusters. */
    public static final String NAME = "cohorte";

    /** Its files. */
    public static final List<String> FILES = List.of("solrconfig.xml", "schema.xml");

    private ConfigurationSet() {}

    /** The content of one of its files. */
    public static byte[] read(String file) {
        String resource = "/configset/" + NAME + "/conf/" + file;
        try (InputStream in = Objects.requireNonNull(ConfigurationSet.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
