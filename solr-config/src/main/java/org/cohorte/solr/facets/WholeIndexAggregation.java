package org.cohorte.solr.facets;

import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.facet.AggValueSource;
import org.apache.solr.search.facet.FacetContext;
import org.apache.solr.search.facet.SlotAcc;
import org.cohorte.solr.parsers.Searchers;
import org.jspecify.annotations.Nullable;

/** A figure that its arguments tell, whatever the documents of the bucket: to be asked over a bucket of few documents. */
public abstract class WholeIndexAggregation extends AggValueSource {

    private final Object arguments;

    /**
     * An aggregation.
     *
     * @param arguments what makes two of the same name different
     */
    protected WholeIndexAggregation(String name, Object arguments) {
        super(name);
        this.arguments = arguments;
    }

    /** The figure of this shard. */
    protected abstract Object figure(SolrIndexSearcher searcher) throws IOException;

    @Override
    public final SlotAcc createSlotAcc(FacetContext context, long documents, int slots) {
        return new SlotAcc(context) {
            @Override
            public void collect(int document, int slot, @Nullable IntFunction<SlotContext> slotContext) {
                // no document matters
            }

            @Override
            public int compare(int left, int right) {
                throw new SolrException(ErrorCode.BAD_REQUEST, name() + ": buckets cannot be sorted by it");
            }

            @Override
            public Object getValue(int slot) throws IOException {
                return figure(Searchers.solr(fcontext.getSearcher()));
            }

            @Override
            public void reset() {
                // nothing is gathered
            }

            @Override
            public void resize(Resizer resizer) {
                // nothing is gathered
            }
        };
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof WholeIndexAggregation that
                && getClass() == that.getClass()
                && arguments.equals(that.arguments);
    }

    @Override
    public final int hashCode() {
        return 31 * getClass().hashCode() + arguments.hashCode();
    }

    @Override
    public final String description() {
        return name() + "(" + arguments + ")";
    }
}
