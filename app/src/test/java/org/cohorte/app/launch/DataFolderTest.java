package org.cohorte.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_first_start_makes_a_folder_that_others_cannot_look_into() throws IOException {
        Path path = temp.resolve("a/b");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .matches("rwx--[-x]--[-x]");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
                    .isEqualTo("rwx------");
        }
        try (DataFolder again = DataFolder.open(path)) {
            assertThat(again.path()).isEqualTo(path);
        }
    }

    @Test
    void one_application_at_a_time_has_it() {
        Path path = temp.resolve("data");
        try (DataFolder first = DataFolder.open(path)) {
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("already running on " + first.path());
        }
    }

    @Test
    void what_holds_something_else_is_left_alone() throws IOException {
        Path thesis = Files.writeString(temp.resolve("thesis.odt"), "years of work");
        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("not empty");
        assertThat(temp).isDirectoryContaining(thesis::equals).isDirectoryNotContaining("glob:**secrets");
        assertThatThrownBy(() -> DataFolder.open(thesis)).hasMessageContaining("is a file");
    }

    @Test
    void a_configuration_may_be_there_before_the_first_start() throws IOException {
        Files.createDirectory(temp.resolve("config"));
        DataFolder.open(temp).close();
        assertThat(temp.resolve("format")).exists();
    }

    @Test
    void data_of_a_newer_version_are_not_touched() throws IOException {
        Files.writeString(temp.resolve("format"), "7\n");
        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("format 7");
        Files.writeString(temp.resolve("format"), "seven");
        assertThatThrownBy(() -> DataFolder.open(temp)).hasMessageContaining("seven");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_by_its_name() {
        Path impossible = Path.of("/proc/cohorte-data");
        assertThatThrownBy(() -> DataFolder.open(impossible))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(impossible.toString())
                .hasMessageContaining("--data");
    }

    @Test
    void a_port_in_use_is_told_before_anything_starts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
            assertThatThrownBy(() -> Ports.claim(loopback, taken.getLocalPort()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("--port");
        }
        assertThat(Ports.claim(loopback, 0)).isPositive();
    }

    @Test
    void passwords_of_the_demonstration_are_kept_and_closed_to_others() throws IOException {
        DemonstrationPasswords passwords = new DemonstrationPasswords(temp);
        String drawn = passwords.of("clinicien");

        assertThat(drawn).matches("[a-z]{6}-[a-z]{6}-\\d{4}").isNotEqualTo(passwords.of("auditeur"));
        assertThat(new DemonstrationPasswords(temp).of("clinicien")).isEqualTo(drawn);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("demonstration-accounts"))))
                .isEqualTo("rw-------");
        passwords.forget();
        assertThat(passwords.of("clinicien")).isNotEqualTo(drawn);
    }
}
