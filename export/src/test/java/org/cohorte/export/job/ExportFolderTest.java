package org.cohorte.export.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody else reads, and none that stays. */
class ExportFolderTest {

    @TempDir
    private Path data;

    @Test
    void filesAreTheirOwnersAlone() throws IOException {
        ExportFolder folder = ExportFolder.in(data);
        Path draft = folder.draft(new UUID(0, 1), 1);

        PrivateFile.Written written = PrivateFile.write(draft, out -> out.write("abc".getBytes(UTF_8)));

        assertThat(written.bytes()).isEqualTo(3);
        assertThat(written.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draft)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draft.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatADeadProcessLeftIsDeleted() throws IOException {
        ExportFolder folder = ExportFolder.in(data);
        Path draft = Files.createFile(folder.draft(new UUID(0, 1), 1));
        Path whole = Files.createFile(folder.file(new UUID(0, 2), 1));

        folder.keepOnly(List.of());

        assertThat(draft).doesNotExist();
        assertThat(whole).doesNotExist();
    }
}
