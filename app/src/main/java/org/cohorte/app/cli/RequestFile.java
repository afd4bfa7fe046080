package org.cohorte.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The request that a command is given: a file, or {@code -} for standard input. */
final class RequestFile {

    private RequestFile() {}

    static byte[] read(String name) {
        try {
            if ("-".equals(name)) {
                InputStream in = System.in;
                return in.readAllBytes();
            }
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new UsageException(name + " is a folder; name the file of a request.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + name + ".");
        } catch (IOException e) {
            throw new UsageException("The file " + name + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** The criteria of a request, to be put into the body of a call. */
    static JsonNode criteria(String name) {
        try {
            return JsonMapper.shared().readTree(read(name));
        } catch (JacksonException e) {
            throw new UsageException(
                    name + " is not well-formed JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        }
    }

    /** The query part of an address that makes a call on behalf of a user. */
    static String onBehalf(Optional<String> login) {
        return login.map(l -> "?as=" + URLEncoder.encode(l, StandardCharsets.UTF_8))
                .orElse("");
    }
}
