package org.cohorte.solr.parsers;

import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.request.SolrRequestInfo;
import org.apache.solr.search.CancellableCollector;
import org.apache.solr.search.QueryLimits;
import org.apache.solr.search.QueryLimitsExceededException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a long evaluation when to stop: the request's limits (timeAllowed and the like) are used up, or somebody cancelled it
 * through {@link CancelHandler}. To be asked every few thousand documents.
 */
public final class Watch {

    /** Documents looked at between two questions; some tens of microseconds of work. */
    public static final int EVERY = 1 << 12;

    private final QueryLimits limits;
    private final @Nullable Cancellations cancellations;
    private final @Nullable String id;

    private Watch(QueryLimits limits, @Nullable Cancellations cancellations, @Nullable String id) {
        this.limits = limits;
        this.cancellations = cancellations;
        this.id = id;
    }

    /** The watch over the request of this thread; outside a request it never stops anything. */
    public static Watch ofThisRequest() {
        SolrRequestInfo info = SolrRequestInfo.getRequestInfo();
        if (info == null) {
            return new Watch(QueryLimits.NONE, null, null);
        }
        SolrQueryRequest request = info.getReq();
        String id = request == null ? null : request.getParams().get(CancelHandler.REQUEST_ID);
        Cancellations cancellations = id == null ? null : CancelHandler.cancellationsOf(request.getCore());
        return new Watch(QueryLimits.getCurrentLimits(), cancellations, id);
    }

    /** A watch over a request by its name, without other limits. */
    static Watch of(Cancellations cancellations, String id) {
        return new Watch(QueryLimits.NONE, cancellations, id);
    }

    /**
     * Returns when work may go on.
     *
     * @throws QueryLimitsExceededException when a limit of the request is used up
     * @throws CancelledException           when the request was cancelled
     */
    public void check() {
        if (cancellations != null && id != null && cancellations.contains(id)) {
            throw new CancelledException(id);
        }
        if (limits.isLimitsEnabled() && limits.shouldExit()) {
            throw new QueryLimitsExceededException(limits.formatExceptionMessage("counting events"));
        }
    }

    /** Solr's filter cache knows this parent class: who waits for a cancelled evaluation starts it anew. */
    static final class CancelledException extends CancellableCollector.QueryCancelledException {

        private static final long serialVersionUID = 1;
        private final String id;

        CancelledException(String id) {
            this.id = id;
        }

        @Override
        public String getMessage() {
            return "Request " + id + " was cancelled";
        }
    }
}
