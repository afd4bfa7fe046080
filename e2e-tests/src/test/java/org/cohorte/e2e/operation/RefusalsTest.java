package org.cohorte.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.cohorte.e2e.program.Program;
import org.cohorte.e2e.program.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the program from starting is told in one sentence, with an exit code that is not 0. */
class RefusalsTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Path data = temp.resolve("data");
            assertRefused(Program.run(data, "run", "--port", port), "Port " + port + " of 127.0.0.1", "--port");
            assertThat(data.resolve("postgres")).as("nothing was started").doesNotExist();
        }
    }

    @Test
    void aDataFolderThatIsAFile() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));
        assertRefused(run(file), file + " is a file", "--data");
        assertRefused(run(file.resolve("below")), "data folder " + file.resolve("below"), "--data");
    }

    @Test
    void aDataFolderWhereNobodyMayWrite() throws Exception {
        assertRefused(run(Path.of("/proc/cohorte")), "data folder /proc/cohorte cannot be written", "--data");
    }

    @Test
    void aDataFolderOfAnAccountThatMayNotWriteThere() throws Exception {
        assumeThat(root()).as("root writes everywhere").isFalse();
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertRefused(run(temp.resolve("data")), "cannot be written", "--data");
        } finally {
            Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aDataFolderOnADiskThatIsReadOnly() throws Exception {
        try (MountedFolder disk = MountedFolder.of(temp, "ro,size=1m")) {
            assertRefused(run(disk.path()), disk.path() + " cannot be written", "--data");
        }
    }

    @Test
    void aDataFolderOnADiskThatIsFull() throws Exception {
        try (MountedFolder disk = MountedFolder.of(temp, "size=64m")) {
            assertRefused(run(disk.path()), "disk of the data folder " + disk.path() + " is full", "Make room");
        }
    }

    @Test
    void noJavaAtAll() throws Exception {
        assertRefused(script(Map.of()), "no JDK of version 21 or later was found", "apt-get install");
    }

    @Test
    void aJavaThatIsTooOld() throws Exception {
        Path old = Files.createDirectories(temp.resolve("jdk-17"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        Path bin = Files.createDirectory(old.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Files.createFile(
                    bin.resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        assertRefused(
                script(Map.of("JAVA_HOME", old.toString())),
                "no JDK of version 21 or later was found",
                "apt-get install");
    }

    private static Ended run(Path data) throws IOException, InterruptedException {
        return Program.run(data, "run", "--port", "0");
    }

    /** The script, where no JDK is but those of the variables. */
    private Ended script(Map<String, String> variables) throws IOException, InterruptedException {
        Path programs = Files.createDirectory(temp.resolve("programs"));
        for (String name : new String[] {"dirname", "readlink", "grep", "head"}) {
            Files.copy(Path.of("/usr/bin", name), programs.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash", Program.checkout().resolve("cohorte").toString(), "run")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA"));
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("COHORTE_JDKS", temp.resolve("nowhere").toString());
        builder.environment().putAll(variables);
        return Program.toItsEnd(builder.start());
    }

    private static void assertRefused(Ended ended, String... parts) {
        assertThat(ended.exit()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception:");
        assertThat(ended.said().lines().filter(line -> line.startsWith("cohorte")))
                .as(ended.said())
                .hasSize(1);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
