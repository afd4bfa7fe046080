package org.cohorte.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file of mode 600 that appears under its name when it is complete: half of one never stands for the whole. */
final class WholeFile {

    private WholeFile() {}

    static void write(InputStream content, Path name) throws IOException {
        Path file = name.toAbsolutePath();
        requireFolder(name);
        Path draft = Files.createTempFile(
                file.getParent(),
                ".cohorte",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.transferTo(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Said before any work is done for a file that has no place. */
    static void requireFolder(Path name) {
        Path file = name.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new UsageException(name + " is a folder; name a file.");
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new UsageException("There is no folder " + file.getParent() + ".");
        }
    }
}
