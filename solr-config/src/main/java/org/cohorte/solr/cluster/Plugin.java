package org.cohorte.solr.cluster;

import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/** The jars that every node needs beside Solr's own, and what a node says that lacks them. */
final class Plugin {

    private static final List<Class<?>> ONE_OF_EACH = List.of(ClusterProgram.class, RoaringBitmap.class);
    /** Solr tells of a class that is not there by its name alone. */
    private static final List<String> OF_THEIRS =
            List.of("org.cohorte.solr.", "org.roaringbitmap.", "org/roaringbitmap/");

    private Plugin() {}

    /** The files to be copied, as they lie in this installation. */
    static String jars() {
        return ONE_OF_EACH.stream().map(Plugin::file).collect(Collectors.joining(" and "));
    }

    private static String file(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> Path.of(location.getPath()).toString())
                .orElse(type.getName());
    }

    /** Where they go on a node, as it tells of itself. */
    static String folder(Map<?, ?> systemInfo) {
        return Nodes.at(systemInfo, "solr_home")
                .map(home -> Path.of(String.valueOf(home), "lib").toString())
                .orElse("lib in its Solr home");
    }

    /** Whether a failure comes from a class of theirs that the node does not find. */
    static boolean isMissing(String failure) {
        return OF_THEIRS.stream().anyMatch(failure::contains);
    }
}
