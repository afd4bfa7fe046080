package org.cohorte.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an installation keeps: databases, index, secrets, logs. One running application owns
 * it at a time, by a lock that the system takes back even from a killed process.
 */
public final class DataFolder implements AutoCloseable {

    /** Form of the folder. A later form is refused; an earlier one would be migrated here. */
    static final int FORMAT = 1;

    private static final long SPACE_NEEDED = 500L << 20;
    private static final String FORMAT_FILE = "format";
    private static final Set<String> OURS_BEFORE_FIRST_START = Set.of("config", "lost+found");

    private final Path path;
    private final FileChannel lockChannel;

    private DataFolder(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    /**
     * Takes the folder, making it at the first start.
     *
     * @throws StartupException when it cannot be written, is full, is used by a running application, holds something
     *                          else, or was written by a newer version
     */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            prepare(path);
            FileChannel channel = lock(path);
            try {
                checkFormat(path);
                checkSpace(path);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    private static void prepare(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartupException("The data folder " + path + " is a file. Choose a folder with --data.");
        }
        if (!Files.exists(path.resolve(FORMAT_FILE)) && !looksEmpty(path)) {
            throw new StartupException(
                    "The folder " + path + " is not empty and holds no data of Cohorte, so nothing was"
                            + " written there. Choose an empty or a new folder with --data.");
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        // PostgreSQL refuses to run as root and then runs as another user, who must be able to pass, not to look.
        PrivateFiles.folder(path, root ? "rwx--x--x" : "rwx------");
        PrivateFiles.folder(path.resolve("secrets"), "rwx------");
        PrivateFiles.folder(path.resolve("logs"), "rwx------");
    }

    private static boolean looksEmpty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            Set<String> names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !OURS_BEFORE_FIRST_START.contains(name))
                    .collect(Collectors.toSet());
            return names.isEmpty();
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Taken by this very process, for example by a test: the same answer as for another process.
        }
        if (lock == null) {
            channel.close();
            Optional<RunningInstance> other = RunningInstance.read(path);
            throw new StartupException("Cohorte is already running on " + path
                    + other.map(o -> " (process " + o.pid() + ", " + o.url() + ")")
                            .orElse("")
                    + ". Stop it first, or give this one a folder of its own with --data.");
        }
        return channel;
    }

    private static void checkFormat(Path path) throws IOException {
        Path file = path.resolve(FORMAT_FILE);
        if (!Files.exists(file)) {
            PrivateFiles.write(file, (FORMAT + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return;
        }
        String text = Files.readString(file).strip();
        int found;
        try {
            found = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StartupException("The file " + file + " should hold the number of the data format and holds \""
                    + text + "\". Restore the folder from a backup, or choose another with --data.");
        }
        if (found > FORMAT) {
            throw new StartupException(
                    "The data in " + path + " were written by a newer version of Cohorte (format " + found
                            + ", this version reads up to " + FORMAT
                            + "). Start that version again, or choose another folder with --data. Nothing was changed.");
        }
    }

    private static void checkSpace(Path path) throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace();
        if (usable < SPACE_NEEDED) {
            throw new StartupException("The disk of the data folder " + path + " is full: " + (usable >> 20)
                    + " MB are left and " + (SPACE_NEEDED >> 20)
                    + " MB are needed to start. Make room, or choose another folder with --data.");
        }
    }

    private static StartupException cannotWrite(Path path, IOException e) {
        String reason = e.getMessage() == null || e.getMessage().equals(path.toString())
                ? e.getClass().getSimpleName()
                : e.getMessage();
        return new StartupException(
                "The data folder " + path + " cannot be written (" + reason
                        + "). Make it writable for this account, or choose another folder with --data.",
                e);
    }

    public Path path() {
        return path;
    }

    /** Where secrets live: mode 700. */
    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** A place below the folder for a service to make. */
    public Path service(String name) {
        return path.resolve(name);
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
