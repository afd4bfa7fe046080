package org.cohorte.app.launch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How the command line finds a running application: a file of mode 600 in its data folder.
 *
 * @param pid   process
 * @param url   of the application, on loopback
 * @param token the operator's
 */
public record RunningInstance(long pid, String url, String token) {

    private static final String FILE = "running";

    /** Empty when no application says that it runs there; one that was killed is not noticed here. */
    public static Optional<RunningInstance> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(new RunningInstance(
                    Long.parseLong(properties.getProperty("pid", "0")),
                    properties.getProperty("url", ""),
                    properties.getProperty("token", "")));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        String text = "pid=" + pid + "\nurl=" + url + "\ntoken=" + token + "\n";
        PrivateFiles.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Without the token, so that it reaches no log. */
    @Override
    public String toString() {
        return "RunningInstance[pid=" + pid + ", url=" + url + "]";
    }
}
