package org.cohorte.ingest.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a resource that knows its path, so that what is wrong in it can be named. Empty strings and nulls are
 * absent, as FHIR has it.
 */
final class Element {

    private final JsonNode node;
    private final @Nullable Element parent;
    private final String name;
    private final int index;

    private Element(JsonNode node, @Nullable Element parent, String name, int index) {
        this.node = node;
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    static Element root(JsonNode node, String type) {
        return new Element(node, null, type, -1);
    }

    /** From the type of the resource down to this element. */
    String path() {
        String own = index < 0 ? name : name + "[" + index + "]";
        return parent == null ? own : parent.path() + "." + own;
    }

    String path(String child) {
        return path() + "." + child;
    }

    boolean has(String child) {
        return present(child) != null;
    }

    Optional<Element> child(String child) throws RefusedException {
        JsonNode value = present(child);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw new RefusedException(Reason.WRONG_TYPE, path(child), "an object is expected");
        }
        return Optional.of(new Element(value, this, child, -1));
    }

    Element required(String child) throws RefusedException {
        return child(child).orElseThrow(() -> missing(child));
    }

    /** The objects of a list; none when it is absent. */
    List<Element> items(String child) throws RefusedException {
        JsonNode value = present(child);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new RefusedException(Reason.WRONG_TYPE, path(child), "a list is expected");
        }
        List<Element> items = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = value.get(i);
            if (item.isNull()) {
                continue;
            }
            if (!item.isObject()) {
                throw new RefusedException(Reason.WRONG_TYPE, path(child) + "[" + i + "]", "an object is expected");
            }
            items.add(new Element(item, this, child, i));
        }
        return items;
    }

    Optional<Element> first(String child) throws RefusedException {
        List<Element> items = items(child);
        return items.isEmpty() ? Optional.empty() : Optional.of(items.getFirst());
    }

    Optional<String> text(String child) throws RefusedException {
        JsonNode value = present(child);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new RefusedException(Reason.WRONG_TYPE, path(child), "a string is expected");
        }
        String text = value.stringValue().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A text, or a number as it is written; empty for anything else. */
    Optional<String> word(String child) {
        JsonNode value = present(child);
        return value != null && (value.isString() || value.isNumber())
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    /** Whether it is there and true; anything else is not. */
    boolean isTrue(String child) {
        JsonNode value = present(child);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    String requiredText(String child) throws RefusedException {
        return text(child).orElseThrow(() -> missing(child));
    }

    /** Texts of a list of strings. */
    List<String> texts(String child) throws RefusedException {
        JsonNode value = present(child);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new RefusedException(Reason.WRONG_TYPE, path(child), "a list is expected");
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        }
        return texts;
    }

    Optional<Boolean> flag(String child) throws RefusedException {
        JsonNode value = present(child);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw new RefusedException(Reason.WRONG_TYPE, path(child), "true or false is expected");
        }
        return Optional.of(value.booleanValue());
    }

    Optional<BigDecimal> number(String child) throws RefusedException {
        JsonNode value = present(child);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            throw new RefusedException(Reason.WRONG_TYPE, path(child), "a number is expected");
        }
        BigDecimal number = value.decimalValue();
        if (!Double.isFinite(number.doubleValue())) {
            throw new RefusedException(Reason.INVALID_VALUE, path(child), "a number too large to be measured");
        }
        return Optional.of(number);
    }

    RefusedException missing(String child) {
        return new RefusedException(Reason.MISSING, path(child), "is needed");
    }

    private @Nullable JsonNode present(String child) {
        JsonNode value = node.get(child);
        return value == null || value.isNull() ? null : value;
    }
}
