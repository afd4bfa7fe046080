package org.cohorte.query.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object in the making: what is absent, false or empty is not written. */
final class JsonObject {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    JsonObject text(String name, String value) {
        node.put(name, value);
        return this;
    }

    JsonObject text(String name, Optional<?> value) {
        value.ifPresent(present -> node.put(name, present.toString()));
        return this;
    }

    JsonObject flag(String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
        return this;
    }

    JsonObject optionalFlag(String name, Optional<Boolean> value) {
        value.ifPresent(present -> node.put(name, present));
        return this;
    }

    JsonObject number(String name, int value) {
        node.put(name, value);
        return this;
    }

    JsonObject number(String name, OptionalInt value) {
        value.ifPresent(present -> node.put(name, present));
        return this;
    }

    JsonObject number(String name, BigDecimal value) {
        node.put(name, value);
        return this;
    }

    JsonObject word(String name, Enum<?> value) {
        node.put(name, JsonWords.of(value));
        return this;
    }

    JsonObject words(String name, Collection<? extends Enum<?>> values) {
        return texts(name, values.stream().sorted().map(JsonWords::of).toList());
    }

    JsonObject texts(String name, Collection<String> values) {
        return values.isEmpty() ? this : list(name, values);
    }

    /** Texts that are written also when there is none. */
    JsonObject list(String name, Collection<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    JsonObject object(String name, JsonObject value) {
        node.set(name, value.node());
        return this;
    }

    <T> JsonObject object(String name, Optional<T> value, Function<T, JsonObject> write) {
        value.ifPresent(present -> object(name, write.apply(present)));
        return this;
    }

    <T> JsonObject objects(String name, Collection<T> values, Function<? super T, JsonObject> write) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(value -> array.add(write.apply(value).node()));
        }
        return this;
    }
}
