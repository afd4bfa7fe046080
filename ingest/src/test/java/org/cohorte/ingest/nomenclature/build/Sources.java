package org.cohorte.ingest.nomenclature.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files that the nomenclatures are made from. */
final class Sources {

    private final Path folder;

    /**
     * Sources.
     *
     * @param folder with the publishers' files
     */
    Sources(Path folder) {
        this.folder = folder;
    }

    /** Lines of a publisher's file, plain or gzip. */
    List<String> lines(String name) {
        try (InputStream in = open(name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        InputStream in = Files.newInputStream(folder.resolve(name));
        return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** Cells of a table that we wrote ourselves. */
    static List<String[]> ours(String name) {
        try (InputStream in = Sources.class.getResourceAsStream("/nomenclatures/" + name);
                var reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of a line of comma-separated values, quotes removed. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The first letter as a capital, the rest as it is. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
