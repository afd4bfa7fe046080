package org.cohorte.app.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders for the eyes of the account that runs the application alone. */
final class PrivateFiles {

    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFiles() {}

    /**
     * Writes a file of mode 600, whole or not at all: it is never seen half written, not even after a crash, and never
     * readable by others, not even for an instant.
     */
    static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, FILE);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the folder when it is missing, and sets its permissions, given as {@code rwx------}. */
    static void folder(Path folder, String permissions) throws IOException {
        Files.createDirectories(folder);
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
        if (!Files.getPosixFilePermissions(folder).equals(wanted)) {
            Files.setPosixFilePermissions(folder, wanted);
        }
    }
}
