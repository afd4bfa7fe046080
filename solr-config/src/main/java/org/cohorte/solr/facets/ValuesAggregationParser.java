package org.cohorte.solr.facets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.queries.function.ValueSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SolrCache;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.ValueSourceParser;
import org.apache.solr.search.facet.FacetMerger;
import org.cohorte.solr.parsers.PatientExpression;
import org.cohorte.solr.parsers.Searchers;

/**
 * {@code values(unit,'visibleUnits')}: the different words that a field of one word holds in the documents that match the query
 * of a request parameter, in order. Known until the next commit; the first time is one pass over those documents.
 */
public final class ValuesAggregationParser extends ValueSourceParser {

    private static final String NAME = "values";
    private static final String CACHE = "distinctValues";

    @Override
    public ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        SchemaField field = arguments.getReq().getSchema().getField(Parameters.text(arguments, NAME));
        if (field.multiValued() || !field.hasDocValues() || field.getType().getNumberType() != null) {
            throw new SolrException(
                    ErrorCode.BAD_REQUEST, NAME + ": '" + field.getName() + "' has not one word and doc values");
        }
        Query query = PatientExpression.named(NAME, Parameters.text(arguments, NAME), arguments.getReq());
        Parameters.end(arguments, NAME);
        return new Values(field.getName(), query);
    }

    private static final class Values extends WholeIndexAggregation {
        private final String field;
        private final Query query;

        Values(String field, Query query) {
            super(NAME, Map.of(field, query));
            this.field = field;
            this.query = query;
        }

        @Override
        protected Object figure(SolrIndexSearcher searcher) throws IOException {
            SolrCache<Object, List<String>> cache = Searchers.cache(CACHE, searcher);
            return cache.computeIfAbsent(Map.of(field, query), missing -> read(searcher));
        }

        private List<String> read(SolrIndexSearcher searcher) throws IOException {
            SortedSet<String> words = new TreeSet<>();
            DocSet documents = searcher.getDocSet(query);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                DocIdSetIterator inLeaf = documents.iterator(leaf);
                if (inLeaf != null) {
                    read(inLeaf, DocValues.getSorted(leaf.reader(), field), words);
                }
            }
            return List.copyOf(words);
        }

        private static void read(DocIdSetIterator documents, SortedDocValues values, SortedSet<String> words)
                throws IOException {
            FixedBitSet seen = new FixedBitSet(Math.max(1, values.getValueCount()));
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (values.advanceExact(doc) && !seen.getAndSet(values.ordValue())) {
                    words.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }

        @Override
        public FacetMerger createFacetMerger(Object prototype) {
            return new Union();
        }
    }

    /** Unites what the shards found. */
    private static final class Union extends FacetMerger {
        private final SortedSet<String> words = new TreeSet<>();

        @Override
        public void merge(Object found, Context context) {
            ((List<?>) found).forEach(word -> words.add(String.valueOf(word)));
        }

        @Override
        public void finish(Context context) {
            // united already
        }

        @Override
        public Object getMergedResult() {
            return List.copyOf(words);
        }
    }
}
