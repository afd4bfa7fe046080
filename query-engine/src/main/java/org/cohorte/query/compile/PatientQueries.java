package org.cohorte.query.compile;

import java.time.LocalDate;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.solr.Fields;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes requests about a set of patients: those the scope covers, as bitmaps. */
public final class PatientQueries {

    /** The bitmap of the patients of a facet. */
    public static final String PATIENTS = "patients";

    /** Facet of the sexes, each with its bitmap. */
    public static final String SEXES = "sexes";

    static final String BITMAP = "bitmap(" + Fields.PATIENT + ")";

    private PatientQueries() {}

    /** Those of these patients whom the scope covers. */
    public static ObjectNode within(PatientSet patients, Scope scope) {
        Facets facets = new Facets();
        facets.function(PATIENTS, BITMAP);
        return json(queries(patients, scope), facets);
    }

    /** Those of these patients whom the scope covers, by sex and by the age bands of {@link AgeBands}. */
    public static ObjectNode strata(PatientSet patients, Scope scope, LocalDate today) {
        ObjectNode queries = queries(patients, scope);
        Facets facets = new Facets();
        facets.function(PATIENTS, BITMAP);
        Facets.inside(facets.values(SEXES, Fields.SEX), inner -> inner.function(PATIENTS, BITMAP));
        for (int band = 0; band < AgeBands.all().size(); band++) {
            String name = band(band);
            queries.set(
                    name, Dsl.write(Ages.todayOrAtDeath(today, AgeBands.all().get(band))));
            Facets.inside(facets.query(name, Facets.named(name)), inner -> inner.function(PATIENTS, BITMAP));
        }
        return json(queries, facets);
    }

    /** Facet of an age band, with its bitmap. */
    public static String band(int band) {
        return "age" + band;
    }

    private static ObjectNode queries(PatientSet patients, Scope scope) {
        ObjectNode queries = JsonNodeFactory.instance.objectNode();
        PopulationQueries.write(queries, patients, scope);
        return queries;
    }

    private static ObjectNode json(ObjectNode queries, Facets facets) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("query", Facets.named(PopulationQueries.NAME)).put("limit", 0);
        json.set("queries", queries);
        json.set("facet", facets.top());
        return json;
    }
}
