package org.cohorte.e2e.operation;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file system of its own, which some machines let root mount; elsewhere the test that wants one is skipped.
 *
 * @param path of the folder
 */
record MountedFolder(Path path) implements AutoCloseable {

    static MountedFolder of(Path parent, String options) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("mounted"));
        int exit = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
        assumeThat(exit)
                .as("exit code of mount, which needs root and the right to")
                .isZero();
        return new MountedFolder(folder);
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue();
        } catch (IOException e) {
            return -1; // there is no such program
        }
    }

    @Override
    public void close() throws IOException {
        if (run("umount", path.toString()) != 0) {
            throw new IOException("still mounted: " + path);
        }
    }
}
