package org.cohorte.registry.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cohorte.registry.postgres.PostgresException.Reason;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked from the class path once per archive: the folder carries the archive's hash, so that an
 * upgrade unpacks its own and nothing running is overwritten.
 */
record Programs(Path folder) {

    /** Finds them below a folder, or unpacks them there. */
    static Programs installIn(Path cache) {
        String archive = archive();
        Path folder = cache.resolve("postgres-" + fingerprint(archive));
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(cache);
                unpackAside(archive, cache, folder);
            }
            return new Programs(folder);
        } catch (IOException e) {
            throw translated(cache, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** As the server itself reports it: {@code 18.6}. */
    String version() {
        Commands.Result result =
                Commands.run(List.of(program("postgres").toString(), "--version"), folder, Duration.ofSeconds(20));
        return result.output().strip().replaceFirst("^.*\\) ", "");
    }

    private static PostgresException translated(Path cache, IOException e) {
        if (Complaints.speaksOfFullDisk(e.toString())) {
            return new PostgresException(
                    Reason.DISK_FULL,
                    "No space left for the programs of PostgreSQL in " + cache + ": free 100 MB, or choose another"
                            + " folder.",
                    e);
        }
        return new PostgresException(
                Reason.BINARIES_NOT_WRITABLE,
                "The programs of PostgreSQL cannot be unpacked into " + cache + ": make the folder writable, or choose"
                        + " another one (" + e.getMessage() + ").",
                e);
    }

    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").replace("amd64", "x86_64");
        String archive = "/postgres-" + system + "-" + machine + ".txz";
        if (Programs.class.getResource(archive) == null) {
            throw new PostgresException(
                    Reason.SYSTEM_NOT_SUPPORTED,
                    "No PostgreSQL is packed for " + system + " on " + machine
                            + ": install PostgreSQL 15 or later and give its address in the configuration.");
        }
        return archive;
    }

    private static InputStream open(String archive) {
        InputStream stream = Programs.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IllegalStateException("Lost from the class path: " + archive);
        }
        return stream;
    }

    private static String fingerprint(String archive) {
        try (DigestInputStream digest = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpackAside(String archive, Path cache, Path folder) throws IOException {
        Path draft = Files.createTempDirectory(cache, "unpacking-");
        try {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another application unpacked the same archive at the same time.
        } finally {
            delete(draft);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
