package org.cohorte.registry.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.cohorte.registry.postgres.PostgresException.Reason;
import org.cohorte.registry.testing.TestFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which account the server gets, and whether it may enter. */
class IdentityTest {

    private Path folder;

    @BeforeEach
    void makeFolder() {
        folder = TestFolders.create("cohorte-identity-");
    }

    @AfterEach
    void deleteFolder() {
        TestFolders.delete(folder);
    }

    @Test
    void neverIsRoot() {
        assertThat(Identity.forFolder(folder).user()).isNotZero();
    }

    @Test
    void namesTheFolderThatAnotherAccountMayNotEnter() throws Exception {
        Identity nobody = new Identity(65534, 65534, List.of("setpriv"));
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path inside = Files.createDirectory(closed.resolve("data"));

        assertThat(nobody.blockedAt(inside)).contains(closed);
        assertThat(nobody.blockedAt(folder)).isEmpty();
    }

    @Test
    void saysWhenSetprivIsMissing() {
        assertThatThrownBy(() -> Identity.setpriv(folder.toString()))
                .satisfies(PostgresServerTest.is(Reason.NO_SETPRIV))
                .hasMessageContaining("util-linux");
        assertThat(Identity.setpriv(folder + ":/usr/bin:/bin")).isExecutable();
    }
}
