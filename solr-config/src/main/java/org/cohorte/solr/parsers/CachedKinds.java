package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;

/**
 * Takes the clause that nearly every criterion has, {@code +kind:diagnosis}, from the filter cache. Testing a bit is several times
 * cheaper than moving along the postings of a third of the index; there are some 17 kinds, each one bit a document.
 */
final class CachedKinds {

    private CachedKinds() {}

    /** A query that matches the same, with its required clauses on the kind as cached sets; scores are not kept. */
    static Query in(Query events, SolrIndexSearcher searcher) throws IOException {
        if (!(events instanceof BooleanQuery all)
                || all.clauses().size() < 2
                || all.clauses().stream().noneMatch(CachedKinds::isKind)) {
            return events;
        }
        BooleanQuery.Builder cheaper = new BooleanQuery.Builder();
        cheaper.setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
        for (BooleanClause clause : all) {
            if (isKind(clause)) {
                cheaper.add(searcher.getDocSet(clause.getQuery()).makeQuery(), Occur.FILTER);
            } else {
                cheaper.add(clause);
            }
        }
        return cheaper.build();
    }

    private static boolean isKind(BooleanClause clause) {
        return clause.isRequired()
                && clause.getQuery() instanceof TermQuery term
                && term.getTerm().field().equals(Fields.KIND);
    }
}
