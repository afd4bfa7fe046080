package org.cohorte.registry.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.cohorte.registry.postgres.PostgresException.Reason;

/** The folder that a server works in: made, owned, reachable, and held by one application. */
final class DataFolder {

    private DataFolder() {}

    /** Makes the folder of the server and gives it to the account that the server runs as. */
    static Identity prepare(PostgresSettings settings) throws IOException {
        Path folder = settings.folder();
        Identity identity = Identity.forFolder(folder.resolve("cluster"));
        boolean newFolder = Files.notExists(settings.dataFolder());
        Files.createDirectories(folder);
        if (newFolder && identity.changesUser()) {
            Files.setPosixFilePermissions(settings.dataFolder(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        int owner = Identity.attribute(folder, "unix:uid");
        if (!identity.changesUser() && owner != identity.user()) {
            throw new PostgresException(
                    Reason.FOLDER_NOT_OURS,
                    "The data folder " + folder + " belongs to account number " + owner + ", not to "
                            + identity.user() + " which runs Cohorte: start Cohorte as the owner or as root, or choose"
                            + " another folder.");
        }
        identity.own(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        checkReach(identity, folder);
        return identity;
    }

    /** Says which folder the account may not enter. */
    static void checkReach(Identity identity, Path folder) {
        Optional<Path> blocked = identity.blockedAt(folder);
        if (blocked.isPresent()) {
            throw new PostgresException(
                    Reason.FOLDER_NOT_REACHABLE,
                    "PostgreSQL runs as account number " + identity.user() + ", which may not enter " + blocked.get()
                            + " on the way to " + folder + ": choose a data folder outside it (for instance"
                            + " /var/lib/cohorte), or run chmod o+x on it.");
        }
    }

    /** Keeps other applications off, until the channel is closed or this process ends. */
    static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new PostgresException(
                    Reason.FOLDER_IN_USE,
                    "Another Cohorte works on the data folder " + folder.getParent() + ": stop it, or choose another"
                            + " folder.");
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
