package org.cohorte.solr.parsers;

import org.apache.lucene.search.Query;

/**
 * {@code {!sets v='and(n1,not(n2),between(2,,n3,n4,n5))'}}: set algebra over queries held in request parameters; the grammar is
 * that of {@link SetsExpression}.
 */
public final class SetsQParserPlugin extends PatientParser {

    public SetsQParserPlugin() {
        super("sets");
    }

    @Override
    Query build(Arguments arguments) {
        String text = arguments.text("v").orElseThrow(() -> new BadRequest("sets: the expression is missing"));
        return new SetsQuery(
                PatientExpression.parse("sets", text, arguments.request()).sets());
    }
}
