package org.cohorte.query.compile;

import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.solr.Fields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes requests for records of a set of patients, cut by the scope. What is planned is no record yet, and a cancelled stay
 * is none any more; planned stays say themselves that they are.
 */
public final class LineQueries {

    /** Where the first page begins. */
    public static final String FIRST = "*";

    private static final String LINES = "lines";

    private static final List<String> PATIENT = List.of(
            Fields.PATIENT,
            Fields.PSEUDONYM,
            Fields.SEX,
            Fields.BIRTH_DAY,
            Fields.DECEASED,
            Fields.DEATH_DAY,
            Fields.AGE_AT_DEATH_MONTHS);
    private static final List<String> COMMON = List.of(
            Fields.ID,
            Fields.PATIENT,
            Fields.STAY,
            Fields.UNIT,
            Fields.DAY,
            Fields.TIME,
            Fields.PRECISION,
            Fields.AGE_MONTHS);
    private static final List<String> CODED = List.of(Fields.CODE, Fields.LABEL);

    private LineQueries() {}

    /** A page, how many lines there are in all, and the bitmap {@link PatientQueries#PATIENTS} of those who have any. */
    public static ObjectNode page(
            LineQuery query, LineOrder order, String mark, int limit, PatientSet patients, Scope scope) {
        ObjectNode json = lines(query, patients, scope);
        Facets facets = new Facets();
        facets.function(PatientQueries.PATIENTS, PatientQueries.BITMAP);
        json.set("facet", facets.top());
        return paged(json, query.kind(), sort(order), mark, limit, scope);
    }

    /** Lines by patient, time and id, from a mark on. */
    public static ObjectNode run(LineQuery query, String mark, int limit, PatientSet patients, Scope scope) {
        String sort = Fields.PATIENT + " asc," + sort(LineOrder.OLDEST);
        return paged(lines(query, patients, scope), query.kind(), sort, mark, limit, scope);
    }

    /** How many lines there are. */
    public static ObjectNode count(LineQuery query, PatientSet patients, Scope scope) {
        return lines(query, patients, scope).put("limit", 0);
    }

    /** The patients themselves. */
    public static ObjectNode patients(PatientSet patients, Scope scope) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        PopulationQueries.write(json.putObject("queries"), patients, scope);
        fields(json, PATIENT);
        return json.put("query", Facets.named(PopulationQueries.NAME)).put("limit", patients.size());
    }

    /** The latest stay of each of these patients. */
    public static ObjectNode lastStays(PatientSet patients, Scope scope) {
        ObjectNode json = lines(LineQuery.of(LineKind.STAY), patients, scope);
        json.putArray("filter").add("{!collapse field=patient sort='" + sort(LineOrder.NEWEST) + "'}");
        fields(json, fields(LineKind.STAY, scope));
        return json.put("limit", patients.size());
    }

    private static ObjectNode lines(LineQuery query, PatientSet patients, Scope scope) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode queries = json.putObject("queries");
        PopulationQueries.write(queries, patients, scope);
        queries.set(LINES, Dsl.write(new Query.EventsOf(PopulationQueries.NAME, events(query))));
        return json.put("query", Facets.named(LINES));
    }

    private static Query events(LineQuery query) {
        Query.Clauses clauses = new Query.Clauses()
                .must(Query.term(Fields.KIND, IndexWords.of(query.kind())))
                .anyOf(Fields.CODES, query.codes().stream().map(Code::token).toList())
                .anyOf(Fields.UNITS, query.units())
                .mustNot(Query.term(Fields.STATUS, query.kind() == LineKind.STAY ? "cancelled" : "planned"));
        query.dates().filter(range -> !range.isOpen()).ifPresent(range -> clauses.must(Dates.event(range, false)));
        if (query.abnormalOnly()) {
            clauses.must(new Query.Exists(Fields.ABNORMAL));
        }
        return clauses.build();
    }

    private static ObjectNode paged(ObjectNode json, LineKind kind, String sort, String mark, int limit, Scope scope) {
        json.putObject("params").put("cursorMark", mark);
        fields(json, fields(kind, scope));
        return json.put("sort", sort).put("limit", limit);
    }

    /** Records without the field come last, whatever the direction. */
    private static String sort(LineOrder order) {
        String keys = switch (order) {
            case NEWEST -> Fields.DAY + " desc," + Fields.TIME + " desc,";
            case OLDEST -> Fields.DAY + " asc," + Fields.TIME + " asc,";
            case HIGHEST -> Fields.RAW_VALUE + " desc,";
            case LOWEST -> Fields.RAW_VALUE + " asc,";
        };
        return keys + Fields.ID + " asc";
    }

    private static void fields(ObjectNode json, List<String> fields) {
        ArrayNode array = json.putArray("fields");
        fields.forEach(array::add);
    }

    /** Identifiers of the source do not even leave the index for those who may not read them. */
    private static List<String> fields(LineKind kind, Scope scope) {
        List<String> fields = new ArrayList<>(COMMON);
        if (scope.reading() == Reading.NOMINATIVE) {
            fields.add(Fields.SOURCE_ID);
        }
        if (kind != LineKind.STAY) {
            fields.addAll(CODED);
        }
        fields.addAll(own(kind));
        return fields;
    }

    private static List<String> own(LineKind kind) {
        return switch (kind) {
            case STAY ->
                List.of(
                        Fields.STAY_TYPE,
                        Fields.STATUS,
                        Fields.END_DAY,
                        Fields.END_TIME,
                        Fields.LENGTH_DAYS,
                        Fields.ADMISSION_MODE,
                        Fields.DISCHARGE_MODE,
                        Fields.DIED);
            case DIAGNOSIS -> List.of(Fields.RANK, Fields.SOURCE);
            case PROCEDURE -> List.of(Fields.SOURCE);
            case PRESCRIPTION -> List.of(Fields.END_DAY, Fields.END_TIME, Fields.ROUTE, Fields.CATEGORY);
            case LABORATORY ->
                List.of(
                        Fields.COMPARATOR,
                        Fields.RAW_VALUE,
                        Fields.RAW_UNIT,
                        Fields.VALUE_TEXT,
                        Fields.VALUE_CODE,
                        Fields.REFERENCE_LOW,
                        Fields.REFERENCE_HIGH,
                        Fields.ABNORMAL,
                        Fields.STATUS);
        };
    }
}
