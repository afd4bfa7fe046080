package org.cohorte.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The password of a database to import from: of a file, else of the environment. Never a word of the command, which every
 * account of the machine can read.
 */
final class SourcePassword {

    static final String OPTION = "--password-file";

    private static final String VARIABLE = "COHORTE_OMOP_PASSWORD";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SourcePassword() {}

    /**
     * The password; absent when neither is given.
     *
     * @throws UsageException when the file cannot be read, is empty, or is open to others
     */
    static Optional<String> read(Arguments arguments, Terminal terminal) {
        Optional<Path> file = arguments.path(OPTION);
        if (file.isPresent()) {
            return Optional.of(read(file.get()));
        }
        return Optional.ofNullable(terminal.environment().get(VARIABLE)).filter(secret -> !secret.isEmpty());
    }

    private static String read(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new UsageException(
                        "The password file " + file + " is open to other accounts: chmod 600 " + file + ".");
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || lines.getFirst().isEmpty()) {
                throw new UsageException("The password file " + file + " has no password in its first line.");
            }
            return lines.getFirst();
        } catch (IOException e) {
            throw new UsageException("The password file " + file + " cannot be read.");
        }
    }
}
