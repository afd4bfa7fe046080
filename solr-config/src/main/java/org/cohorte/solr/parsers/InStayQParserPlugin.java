package org.cohorte.solr.parsers;

import org.apache.lucene.search.Query;

/** {@code {!inStay stays=$q}}: documents whose stay number is that of a document matching a query. */
public final class InStayQParserPlugin extends PatientParser {

    public InStayQParserPlugin() {
        super("inStay");
    }

    @Override
    Query build(Arguments arguments) {
        return new InStayQuery(arguments.query("stays"));
    }
}
