package org.cohorte.query.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import tools.jackson.databind.node.ObjectNode;

/**
 * Patients of a set and of the chosen units, within the scope, who are not opposed: each condition a set of its own in the
 * cache. The one place where the scope is applied.
 */
public final class PopulationQueries {

    static final String NAME = "population";

    /**
     * Patients whose opposition the index does not hold yet, and those it holds as opposed who no longer are: nobody, unless
     * whoever sends the request says otherwise.
     */
    public static final String LATELY_OPPOSED = "latelyOpposed";

    public static final String LATELY_CONSENTING = "latelyConsenting";

    private static final String NOBODY = "{!members}";

    private PopulationQueries() {}

    /** Adds the population and its parts to the named queries of a request. */
    static void write(ObjectNode queries, Optional<PatientSet> among, Collection<String> chosenUnits, Scope scope) {
        List<String> parts = new ArrayList<>();
        among.ifPresent(patients -> {
            queries.put("among", patients.toQuery());
            parts.add("among");
        });
        if (!chosenUnits.isEmpty()) {
            parts.add(patients(queries, "chosen", Query.terms(Fields.UNITS, chosenUnits)));
        }
        parts.addAll(inSight(queries, scope));
        queries.put(NAME, "{!sets v='" + SetExpressions.and(parts.stream()) + "'}");
    }

    /** Adds what the scope asks for to the named queries, whatever population was chosen; the patients in sight are an expression. */
    static String sight(ObjectNode queries, Scope scope) {
        return SetExpressions.and(inSight(queries, scope).stream());
    }

    private static List<String> inSight(ObjectNode queries, Scope scope) {
        List<String> parts = new ArrayList<>();
        if (!scope.wholeHospital()) {
            parts.add(patients(queries, "visible", visible(scope)));
        }
        if (!scope.seesOpposed()) {
            parts.addAll(notOpposed(queries));
        }
        return parts;
    }

    private static List<String> notOpposed(ObjectNode queries) {
        queries.put(LATELY_OPPOSED, NOBODY).put(LATELY_CONSENTING, NOBODY);
        String opposed = patients(queries, "opposed", Query.term(Fields.OPPOSED, "true"));
        return List.of("not(" + LATELY_OPPOSED + ")", "or(not(" + opposed + ")," + LATELY_CONSENTING + ")");
    }

    /** Adds those of these patients whom the scope covers. */
    static void write(ObjectNode queries, PatientSet among, Scope scope) {
        write(queries, Optional.of(among), List.of(), scope);
    }

    /** Documents of the units of a scope; a scope without any unit sees nothing. */
    static Query visible(Scope scope) {
        return scope.units().isEmpty() ? Query.not(new Query.Everything()) : Query.terms(Fields.UNITS, scope.units());
    }

    private static String patients(ObjectNode queries, String name, Query query) {
        queries.set(
                name,
                Dsl.write(new Query.Clauses()
                        .must(Query.term(Fields.KIND, Kinds.PATIENT))
                        .must(query)
                        .build()));
        return name;
    }
}
