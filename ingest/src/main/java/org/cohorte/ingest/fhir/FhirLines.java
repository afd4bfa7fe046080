package org.cohorte.ingest.fhir;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.cohorte.ingest.fhir.FhirFiles.FhirFile;
import org.cohorte.ingest.fhir.ParsedLines.Parsed;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.LineReader;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the lines of files as resources of wanted types. What cannot be used is refused and reading goes on with the next
 * line.
 */
final class FhirLines {

    /** Shown for a line whose type is not known. */
    static final String UNKNOWN = "?";

    private final ObjectReader json;
    private final int longestLine;
    private final Tally tally;
    private final LongConsumer bytes;

    /**
     * A reader of lines.
     *
     * @param bytes told how many more bytes of files have been read
     */
    FhirLines(int longestLine, Tally tally, LongConsumer bytes) {
        this.bytes = bytes;
        this.longestLine = longestLine;
        this.tally = tally;
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxStringLength(longestLine)
                .maxNestingDepth(200)
                .build();
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(JsonNode.class);
    }

    /** Takes a resource of a wanted type. */
    interface Taker {
        void take(String type, Element resource, Line line) throws RefusedException;
    }

    /**
     * Reads a file.
     *
     * @param wanted   types to be taken
     * @param first    whether this is the first reading of the file: lines of no use are then counted
     */
    void read(FhirFile file, Set<String> wanted, boolean first, Taker taker) {
        try (LineReader reader = new LineReader(file.path(), file.name(), longestLine);
                ParsedLines lines = new ParsedLines(reader, this::parse)) {
            long told = 0;
            for (Optional<Parsed> next = lines.next(); next.isPresent(); next = lines.next()) {
                take(next.get(), file, wanted, first, taker);
                bytes.accept(next.get().bytesRead() - told);
                told = next.get().bytesRead();
            }
            bytes.accept(reader.bytesRead() - told);
        } catch (IOException e) {
            String type = file.type().orElse(UNKNOWN);
            if (first) {
                String detail = "cannot be opened: " + e.getMessage();
                tally.read(type);
                tally.refused(type, new Refusal(file.name(), 0, type, Reason.UNREADABLE_FILE, detail), null);
            }
        }
    }

    private void take(Parsed parsed, FhirFile file, Set<String> wanted, boolean first, Taker taker) {
        String type = file.type().orElse(UNKNOWN);
        boolean counted = file.type().isPresent() ? wanted.contains(type) : first;
        try {
            JsonNode node = parsed.orRefused();
            type = type(node);
            if (!ResourceTypes.isKnown(type)) {
                type = file.type().orElse(UNKNOWN);
                throw new RefusedException(Reason.UNKNOWN_RESOURCE_TYPE, "", "FHIR R4 has no such resource");
            }
            checkType(type, file);
            if (wanted.contains(type)) {
                counted = true;
                tally.read(type);
                taker.take(type, Element.root(node, type), Objects.requireNonNull(parsed.line()));
            } else if (first && file.type().isEmpty() && !FhirSource.IMPORTED.contains(type)) {
                tally.ignored(type);
            }
        } catch (RefusedException e) {
            if (counted) {
                refuse(file, parsed, type, e);
            }
        }
    }

    private void refuse(FhirFile file, Parsed parsed, String type, RefusedException e) {
        boolean unread = e.path().isEmpty();
        if (unread) {
            tally.read(type);
        }
        String path = unread ? type : e.path();
        tally.refused(type, new Refusal(file.name(), parsed.number(), path, e.reason(), e.detail()), parsed.line());
    }

    private JsonNode parse(Line line, boolean open) throws RefusedException {
        checkUtf8(line.bytes());
        try {
            JsonNode node = json.readTree(line.bytes());
            if (!node.isObject()) {
                throw new RefusedException(Reason.NOT_FHIR, "", "a JSON object is expected");
            }
            return node;
        } catch (JacksonException e) {
            if (open) {
                throw new RefusedException(Reason.TRUNCATED_FILE, "", "the file ends in the middle of this line");
            }
            throw new RefusedException(
                    Reason.NOT_JSON,
                    "",
                    "not JSON from character " + e.getLocation().getColumnNr() + " on");
        }
    }

    /** Jackson lets some wrong bytes through, which Solr would later refuse together with a whole batch. */
    private static void checkUtf8(byte[] bytes) throws RefusedException {
        if (!Utf8.isValid(bytes)) {
            throw new RefusedException(Reason.NOT_UTF8, "", "bytes that are not UTF-8; convert the file to UTF-8");
        }
    }

    private static String type(JsonNode node) throws RefusedException {
        JsonNode type = node.get("resourceType");
        if (type == null || !type.isString()) {
            throw new RefusedException(Reason.NOT_FHIR, "", "has no resourceType");
        }
        return type.stringValue();
    }

    private static void checkType(String type, FhirFile file) throws RefusedException {
        if (file.type().isPresent() && !file.type().get().equals(type)) {
            throw new RefusedException(
                    Reason.TYPE_NOT_OF_FILE,
                    "",
                    "the file is named after " + file.type().get() + "; rename it to import what it holds");
        }
    }
}
