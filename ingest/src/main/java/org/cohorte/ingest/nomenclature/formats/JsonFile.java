package org.cohorte.ingest.nomenclature.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON, read piece by piece: one element of a list is in memory at a time. */
final class JsonFile implements AutoCloseable {

    private final String name;
    private final InputStream bytes;
    private final JsonParser parser;

    JsonFile(SourceFile file) {
        this.name = file.name();
        this.bytes = file.open();
        this.parser = JsonMapper.shared().createParser(bytes);
    }

    /** Takes a member of the file's object, by its name. */
    interface Members {
        void member(String member, Place place);
    }

    /** Calls with each element of the list that the file is. */
    void elements(BiConsumer<JsonNode, Place> each) {
        guarded(() -> {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw here().error("this is no list of JSON objects: is it the right file and format?");
            }
            rest(each);
        });
    }

    /** Calls for each member of the object that the file is; what is not read of it is passed over. */
    void members(Members each) {
        guarded(() -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw here().error("this is no JSON object: is it the right file and format?");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                each.member(member, here());
                parser.skipChildren();
            }
        });
    }

    /** The value of the member at hand. */
    JsonNode value() {
        return parser.readValueAsTree();
    }

    /** Calls with each element of the list that the member at hand is. */
    void list(BiConsumer<JsonNode, Place> each) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw here().error("a list was expected here");
        }
        rest(each);
    }

    private void rest(BiConsumer<JsonNode, Place> each) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place place = here();
            each.accept(value(), place);
        }
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private Place place(TokenStreamLocation location) {
        return Place.column(name, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private void guarded(Runnable reading) {
        try {
            reading.run();
        } catch (JacksonIOException e) {
            throw SourceFile.broken(here(), e.getCause());
        } catch (JacksonException e) {
            Place place = e.getLocation() == null ? here() : place(e.getLocation());
            throw place.error("this is no JSON in UTF-8, or it ends too early: " + e.getOriginalMessage());
        }
    }

    @Override
    public void close() {
        parser.close();
        try {
            bytes.close();
        } catch (IOException e) {
            throw SourceFile.broken(Place.of(name), e);
        }
    }
}
