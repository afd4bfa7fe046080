package org.cohorte.registry.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.postgres.PostgresException.Reason;

/**
 * The system account that the server runs as. PostgreSQL refuses root: an application that runs as root gives the server to
 * the owner of its data, or to {@code nobody} at first start.
 *
 * @param user   number of the account
 * @param group  number of its group
 * @param prefix of every command; empty when the application runs as this account already
 */
record Identity(int user, int group, List<String> prefix) {

    private static final int NOBODY = 65534;

    /** The account for a data folder, which need not exist. */
    static Identity forFolder(Path folder) {
        int own = ownUser();
        if (own != 0) {
            return new Identity(own, -1, List.of());
        }
        int owner = Files.exists(folder) ? attribute(folder, "unix:uid") : 0;
        int user = owner == 0 ? NOBODY : owner;
        int group = owner == 0 ? NOBODY : attribute(folder, "unix:gid");
        return new Identity(
                user,
                group,
                List.of(
                        setpriv(System.getenv().getOrDefault("PATH", "/usr/bin:/bin"))
                                .toString(),
                        "--reuid=" + user,
                        "--regid=" + group,
                        "--clear-groups",
                        "--no-new-privs"));
    }

    /** Where {@code setpriv} is. */
    static Path setpriv(String searchPath) {
        for (String folder : searchPath.split(":", -1)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, "setpriv");
            if (Files.isExecutable(file)) {
                return file.toAbsolutePath();
            }
        }
        throw new PostgresException(
                Reason.NO_SETPRIV,
                "PostgreSQL does not run as root, and the program setpriv, which would start it as another account, is"
                        + " missing: install the package util-linux, or start Cohorte as an ordinary user.");
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    boolean changesUser() {
        return !prefix.isEmpty();
    }

    /** Gives a file or a folder, without what is in it, to the account. */
    void own(Path path) throws IOException {
        if (changesUser()) {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /**
     * The first folder on the way to a path, itself included, that the account may not enter. Access lists are not read:
     * where they matter, the start of the server has the last word.
     */
    Optional<Path> blockedAt(Path path) {
        List<Path> way = new ArrayList<>();
        for (Path p = path; p != null; p = p.getParent()) {
            way.addFirst(p);
        }
        return way.stream().filter(Files::isDirectory).filter(p -> !enters(p)).findFirst();
    }

    private boolean enters(Path folder) {
        if (!changesUser()) {
            return Files.isExecutable(folder);
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            if (attribute(folder, "unix:uid") == user) {
                return permissions.contains(PosixFilePermission.OWNER_EXECUTE);
            }
            if (attribute(folder, "unix:gid") == group) {
                return permissions.contains(PosixFilePermission.GROUP_EXECUTE);
            }
            return permissions.contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    private static int ownUser() {
        return attribute(Path.of("/proc/self"), "unix:uid");
    }

    static int attribute(Path path, String name) {
        try {
            return (Integer) Files.getAttribute(path, name);
        } catch (IOException | UnsupportedOperationException e) {
            throw new PostgresException(
                    Reason.FOLDER_NOT_WRITABLE, "Cannot read the owner of " + path + ": " + e.getMessage(), e);
        }
    }
}
