package org.cohorte.query.compile;

import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks for the state of the index. */
public final class StateFacets {

    /** Facet of the one document that tells when and from what the index was last changed. */
    public static final String STATE = "state";

    public static final String PATIENTS = "allPatients";
    public static final String STAYS = "allStays";

    /** Facet of everything that belongs to a patient, the patients themselves included. */
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
        Facets.inside(facets.everywhere(STATE, Facets.kind(Kinds.STATE)), inner -> {
            inner.function("asOf", "max(" + Fields.TIME + ")");
            inner.function("version", "max(" + Fields.VERSION + ")");
        });
        facets.everywhere(PATIENTS, Facets.kind(Kinds.PATIENT));
        facets.everywhere(STAYS, Facets.kind(Kinds.STAY));
        facets.everywhere(DOCUMENTS, Fields.PATIENT + ":*");
    }
}
