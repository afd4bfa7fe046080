package org.cohorte.query.compile;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.catalogue.RecordField;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.query.scope.Scope;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the one request behind each view of the catalogue, with the state of the index in it. */
public final class CatalogueQueries {

    /** Facet of the records; in it {@link #KINDS}, or {@link #VOLUME}, {@link #UNITS} and the fields by their names. */
    public static final String RECORDS = "records";

    public static final String KINDS = "kinds";
    public static final String UNITS = "units";

    /** Facet of the records of no unit. */
    public static final String NO_UNIT = "noUnit";

    /** Flat map of figures: {@code documents}, {@code patients}, {@code first}, {@code last}, {@code documents/2026-11}, … */
    public static final String VOLUME = "volume";

    private static final String VOLUMES = "volumes(" + Fields.DAY + "," + Fields.PATIENT + ")";

    private CatalogueQueries() {}

    /** Volumes of every kind. */
    public static ObjectNode kinds(Optional<String> unit, Scope scope) {
        Facets facets = new Facets();
        Facets.inside(
                facets.everywhere(RECORDS, Facets.named(RECORDS)),
                records -> Facets.inside(records.values(KINDS, Fields.KIND), kind -> kind.function(VOLUME, VOLUMES)));
        return request(List.of(RecordKind.values()), unit, scope, facets);
    }

    /** Volume of one kind, in all and by unit, and how many of its records lack each field. */
    public static ObjectNode kind(RecordKind kind, Optional<String> unit, Scope scope) {
        Facets facets = new Facets();
        Facets.inside(facets.everywhere(RECORDS, Facets.named(RECORDS)), records -> {
            records.function(VOLUME, VOLUMES);
            kind.fields().forEach(field -> missing(records, field));
            Facets.inside(records.values(UNITS, Fields.UNIT), each -> each.function(VOLUME, VOLUMES));
            Facets.inside(records.query(NO_UNIT, "*:* -" + Fields.UNIT + ":*"), rest -> rest.function(VOLUME, VOLUMES));
        });
        return request(List.of(kind), unit, scope, facets);
    }

    /** A text has no doc values to look into: its words are looked for. */
    private static void missing(Facets records, RecordField field) {
        String name = IndexWords.of(field);
        if (field.isText()) {
            records.query(name, "*:* -" + name + ":*");
        } else {
            records.function(name, "missing(" + name + ")");
        }
    }

    private static ObjectNode request(List<RecordKind> kinds, Optional<String> unit, Scope scope, Facets facets) {
        StateFacets.write(facets);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode queries = json.putObject("queries");
        PopulationQueries.write(queries, Optional.empty(), List.of(), scope);
        queries.set(RECORDS, Dsl.write(new Query.EventsOf(PopulationQueries.NAME, records(kinds, unit, scope))));
        json.put("query", Facets.kind(Kinds.STATE)).put("limit", 0);
        json.set("facet", facets.top());
        return json;
    }

    /** Where a record happened decides, not where else its patient was. */
    private static Query records(List<RecordKind> kinds, Optional<String> unit, Scope scope) {
        Query.Clauses clauses = new Query.Clauses()
                .must(Query.terms(
                        Fields.KIND, kinds.stream().map(IndexWords::of).toList()))
                .anyOf(Fields.UNITS, unit.stream().toList())
                .mustNot(Query.term(Fields.STATUS, "planned"));
        if (!scope.wholeHospital()) {
            clauses.must(PopulationQueries.visible(scope));
        }
        return clauses.build();
    }
}
