package org.cohorte.app.cli;

import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads resources of FHIR one after the other, alone, on lines or in bundles, and hands over those that are populations. A member
 * at a time is in memory, since a hospital's bundle may be larger than what the command has.
 */
final class PopulationReader implements AutoCloseable {

    /** Bundles that are heaps of resources; the others are orders to a server, or tell what was. */
    private static final Set<String> HEAPS = Set.of("collection", "searchset");

    private final String file;
    private final JsonParser json;
    private final Consumer<FhirPopulation> taker;

    PopulationReader(String file, InputStream in, Consumer<FhirPopulation> taker) {
        this.file = file;
        this.json = JsonMapper.shared().createParser(in);
        this.taker = taker;
    }

    @Override
    public void close() {
        json.close();
    }

    /** Whether the first object is a resource at all. */
    boolean isFhir() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            if (json.currentName().equals("resourceType")) {
                return true;
            }
            json.nextToken();
            json.skipChildren();
        }
        return false;
    }

    void read() {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            resource(token);
        }
    }

    private void resource(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw fault("a resource of FHIR is expected");
        }
        FhirPopulation read = new FhirPopulation();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            element(read, json.currentName(), json.nextToken());
        }
        if (read.resourceType().isEmpty()) {
            throw fault("a resource has no resourceType");
        }
        if (read.resourceType().equals("Bundle") && !HEAPS.contains(read.kind())) {
            throw fault("a Bundle of type " + (read.kind().isEmpty() ? "nothing" : read.kind())
                    + " is not read; those of type collection or searchset are");
        }
        if (read.isPopulation()) {
            taker.accept(read);
        }
    }

    /** Elements of the same name are of another form in other resources, which are passed over. */
    private void element(FhirPopulation read, String name, JsonToken token) {
        switch (name) {
            case "resourceType" -> text(token, read::resourceType);
            case "id" -> text(token, read::id);
            case "type" -> text(token, read::kind);
            case "name" -> text(token, read::name);
            case "title" -> text(token, read::title);
            case "actual" -> read.definition(token == JsonToken.VALUE_FALSE);
            case "member" -> items(token, () -> member(read));
            case "entry" -> items(token, () -> entry(read));
            default -> json.skipChildren();
        }
    }

    private void text(JsonToken token, Consumer<String> said) {
        if (token == JsonToken.VALUE_STRING) {
            said.accept(json.getString());
        } else {
            json.skipChildren();
        }
    }

    private void items(JsonToken token, Runnable item) {
        if (token != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next == JsonToken.START_OBJECT) {
                item.run();
            } else {
                json.skipChildren();
            }
        }
    }

    private void member(FhirPopulation group) {
        JsonNode member = json.readValueAsTree();
        group.add(member.path("entity"), flag(member.path("inactive"), "inactive"));
    }

    /** Of a List it has an item, of a Bundle a resource. */
    private void entry(FhirPopulation read) {
        JsonNode item = MissingNode.getInstance();
        boolean deleted = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "resource" -> resource(token);
                case "item" -> item = json.readValueAsTree();
                case "deleted" -> deleted = flag(json.readValueAsTree(), "deleted");
                default -> json.skipChildren();
            }
        }
        if (!item.isMissingNode()) {
            read.add(item, deleted);
        }
    }

    /** Anything else in its place would put somebody back who has left. */
    private boolean flag(JsonNode value, String name) {
        if (!value.isBoolean() && !value.isMissingNode() && !value.isNull()) {
            throw fault(name + " is neither true nor false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    private UsageException fault(String what) {
        return new UsageException(file + ", line " + json.currentLocation().getLineNr() + ": " + what + ".");
    }
}
