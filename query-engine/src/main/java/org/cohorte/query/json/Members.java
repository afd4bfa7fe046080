package org.cohorte.query.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one JSON object, read by name and type. What is wrong is noted and read as absent, so that one reading
 * finds every error; {@link #refuseOthers} closes the object.
 */
final class Members {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Stands where one is missing, which is noted. */
    private static final UUID NO_UUID = new UUID(0, 0);

    private final ObjectNode object;
    private final Place place;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Members(ObjectNode object, Place place, Problems problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /** The same object, now that the node it writes is known. */
    Members ofNode(String id) {
        Members node = new Members(object, place.node(id), problems);
        node.known.addAll(known);
        return node;
    }

    Problems problems() {
        return problems;
    }

    Place place() {
        return place;
    }

    boolean has(String name) {
        return object.has(name);
    }

    Optional<String> text(String name, int maxLength) {
        return typed(name, "text", JsonNode::isString)
                .map(JsonNode::stringValue)
                .map(text -> checkLength(place.member(name), text, maxLength));
    }

    String requiredText(String name, int maxLength) {
        require(name);
        return text(name, maxLength).orElse("");
    }

    boolean flag(String name) {
        return optionalFlag(name).orElse(false);
    }

    Optional<Boolean> optionalFlag(String name) {
        return typed(name, "true or false", JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    OptionalInt integer(String name) {
        Optional<BigDecimal> number = number(name);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(number.get().intValueExact());
        } catch (ArithmeticException e) {
            wrongType(place.member(name), "a whole number", number.get().toString());
            return OptionalInt.empty();
        }
    }

    int requiredInteger(String name) {
        require(name);
        return integer(name).orElse(0);
    }

    Optional<BigDecimal> number(String name) {
        Optional<JsonNode> found = typed(name, "a number", JsonNode::isNumber);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = found.get().decimalValue();
        if (number.precision() > Limits.NUMBER_DIGITS || Math.abs((long) number.scale()) > Limits.NUMBER_DIGITS) {
            problem(
                    place.member(name),
                    ProblemCodes.NUMBER_OUT_OF_RANGE,
                    Map.of("value", shortened(number.toString())),
                    "a number of at most " + Limits.NUMBER_DIGITS + " digits is expected");
            return Optional.empty();
        }
        return Optional.of(number);
    }

    BigDecimal requiredNumber(String name) {
        require(name);
        return number(name).orElse(BigDecimal.ZERO);
    }

    Optional<LocalDate> date(String name) {
        Optional<String> text = text(name, Limits.VALUE_LENGTH);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (DATE.matcher(text.get()).matches()) {
                return Optional.of(LocalDate.parse(text.get()));
            }
        } catch (DateTimeException e) {
            // No such day: told below, as any other text that is no date.
        }
        problem(
                place.member(name),
                ProblemCodes.NOT_A_DATE,
                Map.of("value", shortened(text.get())),
                "a date is expected, as 2026-01-31");
        return Optional.empty();
    }

    Optional<UUID> uuid(String name) {
        Optional<String> text = text(name, Limits.VALUE_LENGTH);
        if (text.isEmpty() || UUID_FORM.matcher(text.get()).matches()) {
            return text.map(UUID::fromString);
        }
        problem(
                place.member(name),
                ProblemCodes.NOT_A_UUID,
                Map.of("value", shortened(text.get())),
                "a UUID is expected, as 123e4567-e89b-12d3-a456-426614174000");
        return Optional.empty();
    }

    UUID requiredUuid(String name) {
        require(name);
        return uuid(name).orElse(NO_UUID);
    }

    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return typed(name, "text", JsonNode::isString)
                .flatMap(word -> constant(place.member(name), word.stringValue(), type));
    }

    <E extends Enum<E>> E requiredWord(String name, Class<E> type, E whenWrong) {
        require(name);
        return word(name, type).orElse(whenWrong);
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        int index = 0;
        for (JsonNode element : elements(name, Limits.VALUES_PER_FIELD)) {
            Place here = place.member(name).element(index++);
            checked(here, element, "text", element.isString())
                    .flatMap(word -> constant(here, word.stringValue(), type))
                    .ifPresent(words::add);
        }
        return words;
    }

    List<String> texts(String name, int maxSize) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (JsonNode element : elements(name, maxSize)) {
            Place here = place.member(name).element(index++);
            checked(here, element, "text", element.isString())
                    .map(text -> checkLength(here, text.stringValue(), Limits.VALUE_LENGTH))
                    .ifPresent(texts::add);
        }
        return texts;
    }

    Optional<Members> object(String name) {
        return typed(name, "an object", JsonNode::isObject)
                .map(found -> new Members((ObjectNode) found, place.member(name), problems));
    }

    List<Members> objects(String name, int maxSize) {
        List<Members> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode element : elements(name, maxSize)) {
            Place here = place.member(name).element(index++);
            checked(here, element, "an object", element.isObject())
                    .ifPresent(found -> objects.add(new Members((ObjectNode) found, here, problems)));
        }
        return objects;
    }

    void require(String name) {
        known.add(name);
        if (!object.has(name)) {
            problem(
                    place.member(name),
                    ProblemCodes.MISSING_MEMBER,
                    Map.of("name", name),
                    "member \"" + name + "\" is missing");
        }
    }

    /** Notes every member that nobody asked for. */
    void refuseOthers() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                String list = String.join(", ", new TreeSet<>(known));
                problem(
                        place.member(shortened(name)),
                        ProblemCodes.UNKNOWN_MEMBER,
                        Map.of("name", shortened(name), "known", list),
                        "unknown member; known here: " + list);
            }
        }
    }

    void problem(Place where, String code, Map<String, String> arguments, String message) {
        problems.error(where.nodeId(), where.path(), code, arguments, message);
    }

    private Collection<JsonNode> elements(String name, int maxSize) {
        Optional<JsonNode> array = typed(name, "a list", JsonNode::isArray);
        if (array.isEmpty()) {
            return List.of();
        }
        int size = array.get().size();
        if (size > maxSize) {
            problem(
                    place.member(name),
                    ProblemCodes.LIST_TOO_LONG,
                    Map.of("size", String.valueOf(size), "max", String.valueOf(maxSize)),
                    size + " elements, at most " + maxSize + " are allowed");
            return List.of();
        }
        return array.get().values();
    }

    private Optional<JsonNode> typed(String name, String expected, java.util.function.Predicate<JsonNode> type) {
        known.add(name);
        @Nullable JsonNode found = object.get(name);
        return found == null ? Optional.empty() : checked(place.member(name), found, expected, type.test(found));
    }

    private Optional<JsonNode> checked(Place where, JsonNode found, String expected, boolean right) {
        if (right) {
            return Optional.of(found);
        }
        wrongType(where, expected, found.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> constant(Place where, String word, Class<E> type) {
        Optional<E> constant = JsonWords.constant(type, word);
        if (constant.isEmpty()) {
            unknownValue(where, word, JsonWords.all(type));
        }
        return constant;
    }

    void unknownValue(Place where, String value, List<String> allowed) {
        String list = String.join(", ", allowed);
        problem(
                where,
                ProblemCodes.UNKNOWN_VALUE,
                Map.of("value", shortened(value), "known", list),
                "\"" + shortened(value) + "\" is not one of " + list);
    }

    private void wrongType(Place where, String expected, String found) {
        problem(
                where,
                ProblemCodes.WRONG_TYPE,
                Map.of("expected", expected, "found", found),
                expected + " is expected, found: " + found);
    }

    private String checkLength(Place where, String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        problem(
                where,
                ProblemCodes.TEXT_TOO_LONG,
                Map.of("length", String.valueOf(text.length()), "max", String.valueOf(maxLength)),
                text.length() + " characters, at most " + maxLength + " are allowed");
        return "";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
