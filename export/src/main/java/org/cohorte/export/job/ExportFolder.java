package org.cohorte.export.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cohorte.registry.exportjob.StoredExport;

/**
 * Files of exports: {@code exports} in the data folder, mode 700, files of mode 600. A file is written under another name, and
 * takes its own when it is whole; each attempt has a name of its own, so that a worker thought dead spoils nothing.
 */
public final class ExportFolder {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final String WHOLE = ".xlsx";
    private static final String DRAFT = ".part";

    private final Path folder;
    private final Path temporary;

    private ExportFolder(Path folder) {
        this.folder = folder;
        this.temporary = folder.resolve("temporary");
    }

    /** The folder in a data folder; made when absent. */
    public static ExportFolder in(Path dataFolder) {
        ExportFolder exports = new ExportFolder(dataFolder.resolve("exports"));
        try {
            Files.createDirectories(dataFolder);
            createPrivate(exports.folder);
            createPrivate(exports.temporary);
            return exports;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder of exports " + exports.folder + " cannot be made: make the data folder writable", e);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
        }
    }

    /** For what a workbook in the making puts aside. */
    Path temporary() {
        return temporary;
    }

    Path draft(UUID export, int attempt) {
        return folder.resolve(name(export, attempt) + DRAFT);
    }

    Path file(UUID export, int attempt) {
        return folder.resolve(name(export, attempt) + WHOLE);
    }

    private static String name(UUID export, int attempt) {
        return export + "-" + attempt;
    }

    /** Deletes what an attempt left, whole or not. */
    void delete(UUID export, int attempt) {
        try {
            Files.deleteIfExists(draft(export, attempt));
            Files.deleteIfExists(file(export, attempt));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the export " + export + " cannot be deleted", e);
        }
    }

    /** Deletes every file but those of these attempts: what a process that died has left. */
    void keepOnly(List<StoredExport> exports) {
        Set<String> kept = Set.copyOf(exports.stream()
                .map(export -> name(export.asked().id(), export.attempt()))
                .toList());
        deleteFiles(folder, kept);
    }

    /** Deletes the temporary files, when nobody is writing. */
    void clearTemporary() {
        deleteFiles(temporary, Set.of());
    }

    private static void deleteFiles(Path folder, Set<String> kept) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(stem(file))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of exports " + folder + " cannot be cleared", e);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
