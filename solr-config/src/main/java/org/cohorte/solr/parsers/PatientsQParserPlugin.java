package org.cohorte.solr.parsers;

import java.util.OptionalInt;
import org.apache.lucene.search.Query;

/**
 * {@code {!patients of=$q count=events|stays|days|codes min=1 max=}}: patients with at least {@code min} and at most
 * {@code max} (no limit when empty) events of a query. A patient without any has zero of them, so {@code min=0} matches them.
 */
public final class PatientsQParserPlugin extends PatientParser {

    public PatientsQParserPlugin() {
        super("patients");
    }

    @Override
    Query build(Arguments arguments) {
        Query events = arguments.query("of");
        Counted counted = arguments.text("count").map(Counted::of).orElse(Counted.EVENTS);
        int min = arguments.count("min").orElse(1);
        OptionalInt max = arguments.count("max");
        if (max.isPresent() && max.getAsInt() < min) {
            throw new BadRequest("patients: 'max' (" + max.getAsInt() + ") is below 'min' (" + min + ")");
        }
        return new PatientsQuery(events, counted, min, max.orElse(PatientsQuery.NO_LIMIT));
    }
}
