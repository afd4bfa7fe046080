package org.cohorte.query.compile;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.solr.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes queries in Solr's JSON query language. */
final class Dsl {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Separators of a list of values; the first that no value holds is taken. */
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "\u001f");

    private Dsl() {}

    static JsonNode write(Query query) {
        return switch (query) {
            case Query.Terms terms -> terms(terms);
            case Query.Range range -> JSON.stringNode(range(range));
            case Query.TermRange range -> JSON.stringNode(range(range));
            case Query.Exists(String field) -> JSON.stringNode(field + ":*");
            case Query.All all -> all(all);
            case Query.Any(List<Query> queries) -> parser("bool", object().set("should", array(queries)));
            case Query.Everything everything -> JSON.stringNode("*:*");
            case Query.Phrase(String field, String text) -> parser("field", value(field, text));
            case Query.Prefix(String field, String start) -> parser("prefix", value(field, start));
            case Query.ComplexPhrase phrase -> complexPhrase(phrase);
            case Query.Spans(String xml) -> parser("xmlparser", object().put("v", xml));
            case Query.Patients patients -> patients(patients);
            case Query.Members(PatientSet patients) -> JSON.stringNode(patients.toQuery());
            case Query.Pattern(String links, ZoneId zone) ->
                JSON.stringNode("{!pattern zone=" + zone.getId() + " v='" + links + "'}");
            case Query.DaysOfLife(int min, OptionalInt max) -> daysOfLife(min, max);
            case Query.Boosted(Query boosted, int score) ->
                parser("boost", object().put("b", String.valueOf(score)).set("v", constant(boosted)));
            case Query.InStay(Query stays) -> parser("inStay", object().set("stays", write(stays)));
            case Query.EventsOf(String patients, Query events) ->
                parser(
                        "eventsOf",
                        object().put("patients", Facets.named(patients)).set("of", write(events)));
        };
    }

    private static JsonNode terms(Query.Terms terms) {
        if (terms.values().size() == 1) {
            return parser("term", value(terms.field(), terms.values().getFirst()));
        }
        String separator = SEPARATORS.stream()
                .filter(candidate -> terms.values().stream().noneMatch(value -> value.contains(candidate)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("values of " + terms.field() + " hold every separator"));
        ObjectNode members = value(terms.field(), String.join(separator, terms.values()));
        return parser("terms", separator.equals(",") ? members : members.put("separator", separator));
    }

    private static String range(Query.Range range) {
        return range.field() + ":" + (range.fromIncluded() ? "[" : "{") + range.from() + " TO " + range.to()
                + (range.toIncluded() ? "]" : "}");
    }

    private static String range(Query.TermRange range) {
        return range.field() + ":[" + quoted(range.from()) + " TO " + quoted(range.to())
                + (range.toIncluded() ? "]" : "}");
    }

    private static String quoted(String term) {
        return "\"" + term.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static JsonNode all(Query.All all) {
        ObjectNode members = object();
        members.set("must", all.must().isEmpty() ? array(List.of(new Query.Everything())) : array(all.must()));
        if (!all.mustNot().isEmpty()) {
            members.set("must_not", array(all.mustNot()));
        }
        return parser("bool", members);
    }

    private static JsonNode complexPhrase(Query.ComplexPhrase phrase) {
        String slop = phrase.slop() == 0 ? "" : "~" + phrase.slop();
        return parser(
                "complexphrase",
                object().put("df", phrase.field())
                        .put("inOrder", String.valueOf(phrase.inOrder()))
                        .put("v", "\"" + phrase.text() + "\"" + slop));
    }

    private static JsonNode patients(Query.Patients patients) {
        ObjectNode members = object();
        members.set("of", write(patients.events()));
        members.put("count", patients.counted()).put("min", patients.min());
        patients.max().ifPresent(max -> members.put("max", max));
        return parser("patients", members);
    }

    private static JsonNode daysOfLife(int min, OptionalInt max) {
        String bounds = "l=" + min + (max.isEmpty() ? "" : " u=" + max.getAsInt());
        ArrayNode must = JSON.arrayNode()
                .add(Fields.BIRTH_DAY + ":*")
                .add(Fields.DEATH_DAY + ":*")
                .add("{!frange " + bounds + "}sub(" + Fields.DEATH_DAY + "," + Fields.BIRTH_DAY + ")");
        return parser("bool", object().set("must", must));
    }

    private static JsonNode constant(Query query) {
        return parser("bool", object().set("must", array(List.of(query))));
    }

    private static ObjectNode value(String field, String value) {
        return object().put("f", field).put("v", value);
    }

    private static ArrayNode array(List<Query> queries) {
        ArrayNode array = JSON.arrayNode();
        queries.forEach(query -> array.add(write(query)));
        return array;
    }

    private static ObjectNode parser(String name, JsonNode members) {
        ObjectNode query = object();
        query.set(name, members);
        return query;
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }
}
