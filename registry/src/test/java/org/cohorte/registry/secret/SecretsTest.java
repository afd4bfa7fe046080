package org.cohorte.registry.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are drawn once, kept for their owner alone, and refused when damaged or open. */
class SecretsTest {

    @TempDir
    private Path data;

    @Test
    void drawsEachSecretOnceAndKeepsItForItsOwner() throws Exception {
        Secrets secrets = Secrets.in(data);
        assertThat(secrets.has("some-key")).isFalse();

        String drawn = secrets.text("some-key");

        assertThat(drawn).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(Secrets.in(data).text("some-key")).isEqualTo(drawn);
        assertThat(secrets.key("some-key")).hasSize(32);
        assertThat(secrets.text("other-key")).isNotEqualTo(drawn);
        assertThat(permissions(data.resolve("secrets/some-key"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("secrets"))).isEqualTo("rwx------");
    }

    @Test
    void givesTheSameSecretToAllWhoAskAtOnce() {
        for (int round = 0; round < 20; round++) {
            Path folder = data.resolve("round-" + round);
            Set<String> drawn = ConcurrentHashMap.newKeySet();
            IntStream.range(0, 64)
                    .parallel()
                    .forEach(i -> drawn.add(Secrets.in(folder).text("raced")));
            assertThat(drawn).hasSize(1);
        }
    }

    @Test
    void refusesWhatOthersCanReadAndWhatIsDamaged() throws Exception {
        Secrets secrets = Secrets.in(data);
        secrets.text("open");
        Files.setPosixFilePermissions(data.resolve("secrets/open"), PosixFilePermissions.fromString("rw-r-----"));
        Files.writeString(data.resolve("secrets/cut"), "AAAA");
        Files.setPosixFilePermissions(data.resolve("secrets/cut"), PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> secrets.text("open"))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> secrets.text("cut"))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("backup");
        assertThatThrownBy(() -> secrets.text("../escape")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
