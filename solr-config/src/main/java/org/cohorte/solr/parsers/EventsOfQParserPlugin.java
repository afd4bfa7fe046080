package org.cohorte.solr.parsers;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * {@code {!eventsOf patients=$q of=$events}}: documents, of any kind but patient, whose patient matches a query; only those that
 * match {@code of} when it is given, which is then much cheaper than filtering afterwards.
 */
public final class EventsOfQParserPlugin extends PatientParser {

    public EventsOfQParserPlugin() {
        super("eventsOf");
    }

    @Override
    Query build(Arguments arguments) {
        Query ofPatients = new EventsOfQuery(arguments.query("patients"));
        return arguments
                .optionalQuery("of")
                .<Query>map(events -> new BooleanQuery.Builder()
                        .add(events, Occur.FILTER)
                        .add(ofPatients, Occur.FILTER)
                        .build())
                .orElse(ofPatients);
    }
}
