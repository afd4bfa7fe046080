package org.cohorte.ui.admin.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.registry.imports.ImportSummary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The report that a run left, as its JSON tells it; reports of older versions may lack parts. */
final class Report {

    /** Reasons by which a date is impossible and its line refused. */
    private static final List<String> IMPOSSIBLE = List.of("DATE_IN_FUTURE", "INVALID_DATE", "END_BEFORE_START");

    private static final String STRANGER = "UNKNOWN_PATIENT";
    private static final String STAY_OF_ANOTHER = "STAY_OF_ANOTHER_PATIENT";

    private final JsonNode json;
    private final Map<String, Counts> qualities = new LinkedHashMap<>();

    Report(ImportSummary run) {
        this.json = parsed(run.report());
        json.path("quality")
                .path("types")
                .forEach(each -> qualities.put(each.path("type").asString(""), Counts.of(each.path("counts"))));
    }

    private static JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException noReport) {
            return MissingNode.getInstance();
        }
    }

    /** What is odd about some records. */
    record Counts(
            long records,
            long events,
            long withoutStay,
            long withoutDate,
            long beforeBirth,
            long afterDeath,
            long duplicates) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        static Counts of(JsonNode json) {
            return new Counts(
                    json.path("records").asLong(0),
                    json.path("events").asLong(0),
                    json.path("withoutStay").asLong(0),
                    json.path("withoutDate").asLong(0),
                    json.path("beforeBirth").asLong(0),
                    json.path("afterDeath").asLong(0),
                    json.path("duplicates").asLong(0));
        }

        Counts and(Counts other) {
            return new Counts(
                    records + other.records,
                    events + other.events,
                    withoutStay + other.withoutStay,
                    withoutDate + other.withoutDate,
                    beforeBirth + other.beforeBirth,
                    afterDeath + other.afterDeath,
                    duplicates + other.duplicates);
        }
    }

    /**
     * What became of the records of a type.
     *
     * @param orphans records of patients or stays that there are not
     * @param impossibleDates refused for a date, or taken with one before birth or after death
     */
    record OfType(
            String name,
            long read,
            long taken,
            long events,
            long aside,
            long refused,
            long orphans,
            long impossibleDates,
            Counts quality) {}

    /** Records of a unit or a month. */
    record Part(String key, Optional<String> name, Counts counts) {}

    /** What another nomenclature of a system changed in the index. */
    record Change(String system, long codes, long added, long removed, long outside, long moved, long events) {}

    /** A reason and how often it came. */
    record Reason(String name, long count) {}

    /** A refused line. */
    record Place(String file, long line, String path, String reason, String detail) {}

    /** Something that was not known. */
    record Met(String name, String label, long count, String file, long line) {}

    /** Whether it is of a nomenclature rather than of data. */
    boolean isOfNomenclature() {
        return json.path("nomenclature").isObject();
    }

    List<Change> changes() {
        return stream(json.path("nomenclature").path("changes"))
                .map(each -> new Change(
                        each.path("system").asString(""),
                        each.path("codes").asLong(0),
                        each.path("added").asLong(0),
                        each.path("removed").asLong(0),
                        each.path("outside").asLong(0),
                        each.path("moved").asLong(0),
                        each.path("events").asLong(0)))
                .toList();
    }

    /** Whether there is anything to tell beside an error. */
    boolean isThere() {
        return json.path("types").isArray();
    }

    Optional<String> error() {
        return text("error");
    }

    boolean dryRun() {
        return json.path("dryRun").asBoolean(false);
    }

    List<OfType> types() {
        List<OfType> types = new ArrayList<>();
        json.path("types").forEach(each -> types.add(type(each)));
        return types;
    }

    private OfType type(JsonNode json) {
        String name = json.path("type").asString("");
        Counts quality = qualities.getOrDefault(name, Counts.NONE);
        JsonNode refused = json.path("refused");
        JsonNode remarks = json.path("remarks");
        long dates = IMPOSSIBLE.stream()
                .mapToLong(reason -> refused.path(reason).asLong(0))
                .sum();
        return new OfType(
                name,
                json.path("read").asLong(0),
                json.path("taken").asLong(0),
                json.path("events").asLong(0),
                sum(json.path("notEvents")),
                sum(refused),
                refused.path(STRANGER).asLong(0)
                        + refused.path(STAY_OF_ANOTHER).asLong(0)
                        + remarks.path("UNKNOWN_STAY").asLong(0)
                        + remarks.path("NO_PARENT_STAY").asLong(0),
                dates + quality.beforeBirth() + quality.afterDeath(),
                quality);
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong(0);
        }
        return sum;
    }

    /** Reasons of one member of the types ({@code refused}, {@code notEvents}, {@code remarks}, {@code changes}), most first. */
    List<Reason> reasons(String member) {
        Map<String, Long> counts = new LinkedHashMap<>();
        json.path("types")
                .forEach(type -> type.path(member)
                        .propertyStream()
                        .forEach(each ->
                                counts.merge(each.getKey(), each.getValue().asLong(0), Long::sum)));
        return counts.entrySet().stream()
                .map(each -> new Reason(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Reason::count).reversed().thenComparing(Reason::name))
                .toList();
    }

    /** The first lines refused for a reason. */
    List<Place> places(String reason) {
        return stream(json.path("refusals"))
                .filter(each -> each.path("reason").asString("").equals(reason))
                .map(each -> new Place(
                        each.path("file").asString(""),
                        each.path("line").asLong(0),
                        each.path("path").asString(""),
                        reason,
                        each.path("detail").asString("")))
                .toList();
    }

    /** All that was counted of the quality. */
    Counts quality() {
        return qualities.values().stream().reduce(Counts.NONE, Counts::and);
    }

    /** Parts of the quality: {@code units} or {@code months}. */
    List<Part> parts(String member, String key) {
        return stream(json.path("quality").path(member))
                .map(each -> new Part(
                        each.path(key).asString(""),
                        Optional.ofNullable(each.path("name").asString("")).filter(name -> !name.isEmpty()),
                        Counts.of(each.path("counts"))))
                .toList();
    }

    /** What was not known: {@code unknownCodes}, {@code unknownMeasures}, {@code unknownUnits}. */
    List<Met> unknown(String member) {
        return stream(json.path("quality").path(member))
                .map(each -> new Met(
                        each.path("name").asString(""),
                        each.path("label").asString(""),
                        each.path("count").asLong(0),
                        each.path("file").asString(""),
                        each.path("line").asLong(0)))
                .toList();
    }

    long number(String member) {
        return json.path(member).asLong(0);
    }

    Optional<String> text(String member) {
        JsonNode text = json.path(member);
        return text.isString() ? Optional.of(text.asString("")) : Optional.empty();
    }

    /** Types of the source that are not imported, and how many lines they have. */
    List<Reason> ignoredTypes() {
        return json.path("ignoredTypes")
                .propertyStream()
                .map(each -> new Reason(each.getKey(), each.getValue().asLong(0)))
                .sorted(Comparator.comparingLong(Reason::count).reversed().thenComparing(Reason::name))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }
}
