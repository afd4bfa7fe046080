package org.cohorte.registry.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that the server's account may enter, also when the tests run as root inside root's home. */
public final class TestFolders {

    private TestFolders() {}

    /** Where the programs of PostgreSQL are unpacked once for every test and every run. */
    public static Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "cohorte-test-programs");
    }

    /** A new folder below the temporary one. */
    public static Path create(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a folder and all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
