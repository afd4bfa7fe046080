package org.cohorte.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
            try (InputStream in = open(name)) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw unreadable(name, e.getMessage());
        }
    }

    /** A file, from its beginning; close it. */
    static InputStream open(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new UsageException(name + " is a folder; name the file of a request.");
            }
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + name + ".");
        } catch (IOException e) {
            throw unreadable(name, e.getMessage());
        }
    }

    static UsageException unreadable(String name, @Nullable String why) {
        return new UsageException("The file " + name + " cannot be read: " + why + ".");
    }

    static UsageException malformed(String name, JacksonException e) {
        return new UsageException(name + " is not well-formed JSON: line "
                + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ".");
    }

    /** The criteria of a request, to be put into the body of a call. */
    static JsonNode criteria(String name) {
        return criteria(name, read(name));
    }

    static JsonNode criteria(String name, byte[] content) {
        try {
            return JsonMapper.shared().readTree(content);
        } catch (JacksonException e) {
            throw malformed(name, e);
        }
    }

    /** The query part of an address that makes a call on behalf of a user. */
    static String onBehalf(Optional<String> login) {
        return login.map(l -> "?as=" + URLEncoder.encode(l, StandardCharsets.UTF_8))
                .orElse("");
    }
}
