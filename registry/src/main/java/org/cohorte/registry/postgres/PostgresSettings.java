package org.cohorte.registry.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where a server keeps its things.
 *
 * @param dataFolder  of the installation; the server takes its {@code postgres} folder
 * @param binaries    folder for the unpacked programs of the server (60 MB), which several servers may share
 * @param port        to listen on; empty: one that is free at first start, kept from then on
 * @param patience    longest time for a start, recovery after a crash included, and for a stop
 * @param freeBytes   least free space for a first start
 */
public record PostgresSettings(Path dataFolder, Path binaries, OptionalInt port, Duration patience, long freeBytes) {

    private static final long FREE_BYTES = 300L << 20;

    public PostgresSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        Objects.requireNonNull(port);
        Objects.requireNonNull(patience);
    }

    /** Everything in the data folder, a port of the server's choice, five minutes of patience. */
    public static PostgresSettings in(Path dataFolder) {
        return new PostgresSettings(
                dataFolder,
                dataFolder.resolve("postgres/programs"),
                OptionalInt.empty(),
                Duration.ofMinutes(5),
                FREE_BYTES);
    }

    public PostgresSettings withPort(int newPort) {
        return new PostgresSettings(dataFolder, binaries, OptionalInt.of(newPort), patience, freeBytes);
    }

    public PostgresSettings withBinaries(Path folder) {
        return new PostgresSettings(dataFolder, folder, port, patience, freeBytes);
    }

    public PostgresSettings withPatience(Duration newPatience) {
        return new PostgresSettings(dataFolder, binaries, port, newPatience, freeBytes);
    }

    public PostgresSettings withFreeBytes(long bytes) {
        return new PostgresSettings(dataFolder, binaries, port, patience, bytes);
    }

    Path folder() {
        return dataFolder.resolve("postgres");
    }
}
