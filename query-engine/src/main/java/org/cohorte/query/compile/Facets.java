package org.cohorte.query.compile;

import java.util.function.Consumer;
import org.cohorte.solr.Fields;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes facets of Solr's JSON request. */
final class Facets {

    private final ObjectNode facets = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return facets;
    }

    /** The facets of a whole request: reckoned also when its main query finds nobody. */
    ObjectNode top() {
        return facets.put("processEmpty", true);
    }

    /** How many patients are in a set; the set itself is not kept, the criteria in it are. */
    void patients(String name, String expression) {
        function(name, "patients('" + expression + "')");
    }

    /** How many events of the patients of a set match a named query. */
    void events(String name, String patients, String query) {
        function(name, "events('" + patients + "','" + query + "')");
    }

    /** Whether an event of the patients of a set matches a named query: a figure above zero. */
    void some(String name, String patients, String query) {
        function(name, "some('" + patients + "','" + query + "')");
    }

    /** How many documents match a query of ours, whose set is kept. */
    void documents(String name, String query) {
        function(name, "documents('" + query + "')");
    }

    /** The different words of a field in the documents that match a named query. */
    void distinct(String name, String field, String query) {
        function(name, "values(" + field + ",'" + query + "')");
    }

    /** Documents of the domain that match a query of ours. */
    ObjectNode query(String name, String query) {
        return add(name, "query").put("q", query);
    }

    /** Documents that match a named query, wherever they are. */
    ObjectNode everywhere(String name, String query) {
        ObjectNode facet = query(name, "*:*");
        facet.putObject("domain").put("query", query);
        return facet;
    }

    /** Every value of a field, most frequent first. */
    ObjectNode values(String name, String field) {
        return add(name, "terms").put("field", field).put("limit", -1);
    }

    /** Numbers of a field in intervals, whose ends are still to be written. */
    ObjectNode range(String name, String field) {
        return add(name, "range").put("field", field);
    }

    /** A function over the documents of the domain. */
    void function(String name, String function) {
        facets.put(name, function);
    }

    static void inside(ObjectNode facet, Consumer<Facets> write) {
        Facets inner = new Facets();
        write.accept(inner);
        facet.set("facet", inner.node());
    }

    static String named(String query) {
        return "{!v=$" + query + "}";
    }

    static String kind(String kind) {
        return "{!term f=" + Fields.KIND + "}" + kind;
    }

    private ObjectNode add(String name, String type) {
        return facets.putObject(name).put("type", type);
    }
}
