package org.cohorte.query.compile;

import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks for the state of the index. */
public final class StateFacets {

    /** When the index was last changed, as the one document of this state tells, which the main query must find. */
    public static final String AS_OF = "asOf";

    public static final String VERSION = "version";

    public static final String PATIENTS = "allPatients";
    public static final String STAYS = "allStays";

    /** Everything that belongs to a patient, the patients themselves included. */
    public static final String DOCUMENTS = "allDocuments";

    private StateFacets() {}

    /** The request for the state alone. */
    public static ObjectNode request() {
        Facets facets = new Facets();
        write(facets);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("query", Facets.kind(Kinds.STATE)).put("limit", 0);
        json.set("facet", facets.top());
        return json;
    }

    static void write(Facets facets) {
        facets.function(AS_OF, "max(" + Fields.TIME + ")");
        facets.function(VERSION, "max(" + Fields.VERSION + ")");
        facets.documents(PATIENTS, Facets.kind(Kinds.PATIENT));
        facets.documents(STAYS, Facets.kind(Kinds.STAY));
        facets.documents(DOCUMENTS, Fields.PATIENT + ":*");
    }
}
