package org.cohorte.query.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The saved form of a request. What is written is read back equal; what is default is left out. Safe for several threads.
 */
public final class RequestJson {

    private static final int NESTING = 500;

    private final JsonMapper mapper;
    private final List<Migration> migrations;

    /** Reads every version ever shipped. */
    public RequestJson() {
        this(List.of());
    }

    RequestJson(List<Migration> migrations) {
        this.migrations = List.copyOf(migrations);
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(NESTING)
                                .maxDocumentLength(Limits.JSON_LENGTH)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * Reads a request. The form alone is checked here; the rules of the language are the validator's.
     *
     * @throws InvalidRequestException with every error of the form; for a text that is no JSON, or a tree beyond the
     *                                 bounds, with that error alone
     */
    public Request read(String json) {
        refuseTooLong(json);
        ObjectNode current = migrated(object(parse(json)));
        TreeSize.excess(current).ifPresent(RequestJson::refuse);
        Problems problems = new Problems();
        Request request = RequestReader.read(new Members(current, Place.document(), problems));
        if (problems.hasErrors()) {
            throw new InvalidRequestException(problems.found());
        }
        return request;
    }

    /** Writes a request on one line, of the current version. */
    public String write(Request request) {
        return mapper.writeValueAsString(RequestWriter.write(request));
    }

    /** Writes a request for people, two spaces a level. */
    public String writeIndented(Request request) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(RequestWriter.write(request));
    }

    /** The JSON Schema (2020-12) of the current version. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(
                RequestJson.class.getResourceAsStream("/org/cohorte/query/json/request-v1.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (StreamConstraintsException e) {
            throw refused(tooDeep(e));
        } catch (JacksonException e) {
            throw refused(malformed(e));
        }
    }

    private static void refuseTooLong(String json) {
        if (json.length() > Limits.JSON_LENGTH) {
            refuse(new Problem(
                    "",
                    "",
                    ProblemCodes.REQUEST_TOO_LONG,
                    Map.of("length", String.valueOf(json.length()), "max", String.valueOf(Limits.JSON_LENGTH)),
                    json.length() + " characters, at most " + Limits.JSON_LENGTH + " are allowed"));
        }
    }

    private ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw refused(new Problem(
                "",
                "",
                ProblemCodes.WRONG_TYPE,
                Map.of("expected", "an object", "found", "something else"),
                "a request is a JSON object"));
    }

    private ObjectNode migrated(ObjectNode request) {
        ObjectNode current = request;
        for (int version = version(current); version != Request.VERSION; version = version(current)) {
            int from = version;
            Migration next = migrations.stream()
                    .filter(migration -> migration.from() == from)
                    .findFirst()
                    .orElseThrow(() -> refused(unsupported(from)));
            current = next.migrate(current);
        }
        return current;
    }

    /** The version a request says it is of; when it says none, the reading of the current form tells it. */
    private static int version(ObjectNode request) {
        return Optional.of(request.path("version"))
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .orElse(Request.VERSION);
    }

    private static Problem unsupported(int version) {
        return new Problem(
                "",
                "version",
                ProblemCodes.UNSUPPORTED_VERSION,
                Map.of("version", String.valueOf(version), "supported", String.valueOf(Request.VERSION)),
                "version " + version + " is not known; this program reads up to version " + Request.VERSION);
    }

    private static Problem tooDeep(StreamConstraintsException e) {
        return new Problem(
                "",
                "",
                ProblemCodes.TOO_DEEP,
                Map.of("depth", "more than " + NESTING, "max", String.valueOf(Limits.DEPTH)),
                "the JSON passes a bound of the reader: " + e.getOriginalMessage());
    }

    private static Problem malformed(JacksonException e) {
        TokenStreamLocation at = Optional.ofNullable(e.getLocation()).orElse(TokenStreamLocation.NA);
        String line = String.valueOf(Math.max(1, at.getLineNr()));
        String column = String.valueOf(Math.max(1, at.getColumnNr()));
        return new Problem(
                "",
                "",
                ProblemCodes.MALFORMED_JSON,
                Map.of("line", line, "column", column),
                "not JSON, at line " + line + ", column " + column + ": " + e.getOriginalMessage());
    }

    private static void refuse(Problem problem) {
        throw refused(problem);
    }

    private static InvalidRequestException refused(Problem problem) {
        return new InvalidRequestException(List.of(problem));
    }
}
