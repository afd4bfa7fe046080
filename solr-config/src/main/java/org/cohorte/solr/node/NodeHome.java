package org.cohorte.solr.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Properties;

/**
 * The node's folder: {@code solr.xml}, {@code security.json}, the configuration set and the core. Everything but the core's data
 * is written anew at each start, so that a new version of the program brings its own schema and settings.
 */
final class NodeHome {

    static final String CORE = "cohorte";

    private final Path home;

    NodeHome(Path home) {
        this.home = home;
    }

    /**
     * Writes what the node needs.
     *
     * @throws NodeException when the folder cannot be written
     */
    void prepare(NodeOptions options) throws NodeException {
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            copy("/org/cohorte/solr/node/solr.xml", home.resolve("solr.xml"));
            writeSecurity(options);
            writeConfiguration();
            if (options.cloud()) {
                copy("/org/cohorte/solr/node/zoo.cfg", home.resolve("zoo.cfg"));
            } else {
                writeCore();
            }
        } catch (IOException e) {
            throw new NodeException(NodeException.HOME, "cannot write the folder " + home + ": " + describe(e), e);
        }
    }

    /** The file that SolrCloud nodes put into ZooKeeper and single ones read. */
    Path security() {
        return home.resolve("security.json");
    }

    /** The folder with the configuration set's files. */
    Path configuration() {
        return home.resolve("configsets").resolve(CORE).resolve("conf");
    }

    private void writeConfiguration() throws IOException {
        Files.createDirectories(configuration());
        for (String file : ConfigurationSet.FILES) {
            write(
                    new ByteArrayInputStream(ConfigurationSet.read(file)),
                    configuration().resolve(file));
        }
    }

    private void writeSecurity(NodeOptions options) throws IOException {
        Path written = home.resolve("security.json.new");
        Files.deleteIfExists(written);
        Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, SecurityFile.of(options.user(), options.secret()));
        Files.move(written, security(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeCore() throws IOException {
        Path core = Files.createDirectories(home.resolve(CORE));
        Properties properties = new Properties();
        properties.setProperty("name", CORE);
        properties.setProperty("configSet", CORE);
        try (var out = Files.newBufferedWriter(core.resolve("core.properties"))) {
            properties.store(out, null);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = Objects.requireNonNull(NodeHome.class.getResourceAsStream(resource), resource)) {
            write(in, target);
        }
    }

    private static void write(InputStream in, Path target) throws IOException {
        Path written = target.resolveSibling(target.getFileName() + ".new");
        Files.copy(in, written, StandardCopyOption.REPLACE_EXISTING);
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Says what kind of error it is: the message of a file system's exception is often but a path. */
    static String describe(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return kind + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }
}
