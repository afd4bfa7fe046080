package org.cohorte.solr.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the jars of a Solr node are: they never share a class path with the application. */
public final class SolrClassPath {

    private SolrClassPath() {}

    /** Of a folder with all jars of the node, this module's among them, as a distribution has it. */
    public static String ofFolder(Path lib) {
        return lib.toAbsolutePath().resolve("*").toString();
    }

    /**
     * Of the Maven checkout that the working directory is in: {@code solr-config/target}, as the build's phase
     * {@code process-classes} leaves it. For tests and for running from the sources.
     *
     * @throws SolrProcessException when there is none, or it is not built
     */
    public static String ofCheckout() {
        return findInCheckout()
                .orElseThrow(() -> new SolrProcessException("No solr-config/target/solr-node/lib at or above "
                        + Path.of("").toAbsolutePath() + ": run mvn -pl solr-config process-classes"));
    }

    /** As {@link #ofCheckout}, empty when there is none. */
    public static Optional<String> findInCheckout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("solr-config").resolve("target"))
                .filter(target -> Files.isDirectory(target.resolve("solr-node").resolve("lib")))
                .filter(target -> Files.isDirectory(target.resolve("classes")))
                .findFirst()
                .map(target -> ofFolder(target.resolve("solr-node").resolve("lib"))
                        + File.pathSeparator
                        + target.resolve("classes"));
    }
}
