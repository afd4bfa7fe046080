package org.cohorte.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the requests that calls carry. */
@Component
class RequestBodies {

    private final RequestJson json;

    RequestBodies(RequestJson json) {
        this.json = json;
    }

    /**
     * Reads a request.
     *
     * @throws org.cohorte.query.engine.InvalidRequestException when it is none, with every error of its form
     * @throws BodyTooLargeException                            when more is sent than a call may hold
     */
    Request read(InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return json.read(text);
        } catch (CharacterCodingException e) {
            throw new ApiProblemException("not-utf8", HttpStatus.BAD_REQUEST);
        }
    }

    /**
     * Reads the criteria that a body holds.
     *
     * @throws org.cohorte.query.engine.InvalidRequestException as {@link #read(InputStream)}
     */
    Request read(JsonNode criteria) {
        return json.read(criteria.toString());
    }

    /** Criteria in the form that they are kept in. */
    String kept(JsonNode criteria) {
        return json.write(read(criteria));
    }
}
