package org.cohorte.ingest.nomenclature.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of the product that complete what publishers' files say. */
final class OurTable {

    private OurTable() {}

    /** Cells of each line but the comments. */
    static List<String[]> rows(String name) {
        try (InputStream in = OurTable.class.getResourceAsStream(name);
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

    /** The first letter as a capital, the rest as it is. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
