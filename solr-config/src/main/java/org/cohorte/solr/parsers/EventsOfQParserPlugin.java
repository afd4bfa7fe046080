package org.cohorte.solr.parsers;

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
        Query patients = arguments.query("patients");
        return arguments
                .optionalQuery("of")
                .<Query>map(events -> new EventsOfMatchingQuery(patients, events))
                .orElseGet(() -> new EventsOfQuery(patients));
    }
}
