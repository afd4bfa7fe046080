package org.cohorte.ingest.nomenclature.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of a publisher, plain or gzip, whatever its name says.
 *
 * @param path where it is
 */
record SourceFile(Path path) {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;
    private static final int START = 1 << 8;

    /** As messages call it. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Its bytes, unpacked.
     *
     * @throws NomenclatureException when it cannot be read or is empty
     */
    InputStream open() {
        try {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new NomenclatureException(
                        path + " is no file that this account can read: check its name and its rights");
            }
            BufferedInputStream bytes = unpacked(new BufferedInputStream(Files.newInputStream(path), BUFFER));
            bytes.mark(1);
            if (bytes.read() < 0) {
                bytes.close();
                throw Place.of(name()).error("the file is empty: fetch it again from its publisher");
            }
            bytes.reset();
            return bytes;
        } catch (IOException e) {
            throw broken(Place.line(name(), 1), e);
        }
    }

    /** Whether it begins as JSON does. */
    boolean isJson() {
        String start = start().stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** Whether it begins so, a mark of UTF-8 aside. */
    boolean firstLineBegins(String text) {
        return start().startsWith(text);
    }

    private String start() {
        try (InputStream bytes = open()) {
            String text = new String(bytes.readNBytes(START), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw broken(Place.line(name(), 1), e);
        }
    }

    private static BufferedInputStream unpacked(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        boolean packed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
        bytes.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
    }

    /** What to say of a file that breaks off at a place. */
    static NomenclatureException broken(Place place, IOException why) {
        if (why instanceof EOFException || why instanceof ZipException) {
            return place.error("the compressed file ends too early or is damaged: copy it again from where it came");
        }
        return place.error("the file cannot be read further: " + why.getMessage());
    }
}
