package org.cohorte.solr.parsers;

import org.apache.lucene.search.Query;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.QParser;
import org.apache.solr.search.QParserPlugin;
import org.jspecify.annotations.Nullable;

/** What our parsers have in common: they read arguments, check them and build a query, without looking at the index. */
abstract class PatientParser extends QParserPlugin {

    private final String name;

    PatientParser(String name) {
        this.name = name;
    }

    abstract Query build(Arguments arguments);

    @Override
    public final QParser createParser(
            String text, @Nullable SolrParams local, SolrParams params, SolrQueryRequest request) {
        SolrParams values = local != null ? local : new ModifiableSolrParams().set("v", text);
        return new QParser(text, values, params, request) {
            @Override
            public Query parse() {
                return build(new Arguments(name, values, request));
            }
        };
    }
}
