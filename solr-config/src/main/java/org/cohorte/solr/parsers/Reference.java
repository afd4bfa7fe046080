package org.cohorte.solr.parsers;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrException;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.QParser;
import org.apache.solr.search.QueryUtils;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.WrappedQuery;

/**
 * Parses the queries that other queries name. Each text is parsed once a request, however often it is named, so that a tree of
 * sets costs what it holds and not what it unfolds to.
 */
final class Reference {

    /** How deep queries may name queries that name queries. */
    static final int DEEPEST = 200;

    private static final String CONTEXT_KEY = Reference.class.getName();

    private final Map<String, Query> parsed = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private Reference() {}

    /**
     * The query that a text stands for, never purely negative.
     *
     * @param where the parser and parameter that name it, for messages
     * @throws SolrException (bad request) when the text is no query, names itself, or is nested deeper than {@value #DEEPEST}
     */
    static Query parse(String where, String text, SolrQueryRequest request) {
        Reference references = (Reference) request.getContext().computeIfAbsent(CONTEXT_KEY, key -> new Reference());
        return references.query(where, text, request);
    }

    private Query query(String where, String text, SolrQueryRequest request) {
        Query known = parsed.get(text);
        if (known != null) {
            return known;
        }
        if (!open.add(text)) {
            throw new BadRequest(where + " refers to itself, through " + open.size() + " queries");
        }
        try {
            if (open.size() > DEEPEST) {
                throw new BadRequest(where + " is nested deeper than " + DEEPEST + " queries");
            }
            Query query = parseText(where, text, request);
            parsed.put(text, query);
            return query;
        } finally {
            open.remove(text);
        }
    }

    private static Query parseText(String where, String text, SolrQueryRequest request) {
        try {
            Query query = QParser.getParser(text, request).getQuery();
            if (query == null) {
                throw new BadRequest(where + " is an empty query");
            }
            Query bare = query instanceof WrappedQuery wrapped ? wrapped.getWrappedQuery() : query;
            return QueryUtils.makeQueryable(bare);
        } catch (BadRequest e) {
            throw e; // says already which parser and argument
        } catch (SyntaxError | SolrException e) {
            throw new BadRequest(where + " is not a query: " + e.getMessage(), e);
        }
    }
}
