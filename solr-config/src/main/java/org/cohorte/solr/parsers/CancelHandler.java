package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.cloud.Replica;
import org.apache.solr.common.cloud.ZkStateReader;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.SolrCore;
import org.apache.solr.handler.RequestHandlerBase;
import org.apache.solr.metrics.SolrMetricsContext;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.security.AuthorizationContext;
import org.apache.solr.security.PermissionNameProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /cancel?requestId=x}: stops the requests that were sent with {@code requestId=x}, wherever they count events in this core,
 * within some milliseconds; they fail with a message that says so. Cancelling an unknown or finished request does nothing, and one
 * that has not begun yet will not begin.
 */
public final class CancelHandler extends RequestHandlerBase implements PermissionNameProvider {

    private static final Logger LOG = LoggerFactory.getLogger(CancelHandler.class);

    /** The parameter that names a request, in the request itself and here. */
    public static final String REQUEST_ID = "requestId";

    /** Where solrconfig.xml has to put this handler. */
    static final String PATH = "/cancel";

    private final Cancellations cancellations = new Cancellations(System::nanoTime);

    private final AtomicInteger running = new AtomicInteger();

    /** Evaluations of sets that run in a core now, for its metrics: 0 when nobody waits for any. */
    static AtomicInteger running(SolrCore core) {
        return core.getRequestHandler(PATH) instanceof CancelHandler handler ? handler.running : new AtomicInteger();
    }

    @Override
    public void initializeMetrics(SolrMetricsContext parent, String scope) {
        super.initializeMetrics(parent, scope);
        solrMetricsContext.gauge(running::get, true, "running", getCategory().toString(), scope);
    }

    static @Nullable Cancellations cancellationsOf(SolrCore core) {
        return core.getRequestHandler(PATH) instanceof CancelHandler handler ? handler.cancellations : null;
    }

    @Override
    public void handleRequestBody(SolrQueryRequest request, SolrQueryResponse response) {
        String id = request.getParams().get(REQUEST_ID);
        if (id == null || id.isBlank()) {
            throw new BadRequest("cancel: '" + REQUEST_ID + "' is missing");
        }
        cancellations.add(id);
        if (request.getParams().getBool(CommonParams.DISTRIB, true)) {
            tellOtherReplicas(request, id);
        }
    }

    /** In SolrCloud a request runs on one replica of each shard, and only Solr knows on which. */
    private static void tellOtherReplicas(SolrQueryRequest request, String id) {
        CoreContainer container = request.getCoreContainer();
        if (!container.isZooKeeperAware()) {
            return;
        }
        String here = request.getCore().getCoreDescriptor().getName();
        String collection = request.getCore().getCoreDescriptor().getCollectionName();
        ZkStateReader state = container.getZkController().getZkStateReader();
        state.getCollection(collection).forEachReplica((shard, replica) -> {
            if (!replica.getCoreName().equals(here)
                    && replica.isActive(state.getClusterState().getLiveNodes())) {
                tell(container, replica, id);
            }
        });
    }

    /** Does not wait for the answer, so that a node that has just fallen keeps no other from being told. */
    private static void tell(CoreContainer container, Replica replica, String id) {
        QueryRequest cancel =
                new QueryRequest(new ModifiableSolrParams().set(REQUEST_ID, id).set(CommonParams.DISTRIB, false));
        cancel.setPath(PATH);
        try {
            container
                    .getDefaultHttpSolrClient()
                    .requestWithBaseUrl(
                            replica.getBaseUrl(),
                            client -> client.requestAsync(cancel, replica.getCoreName())
                                    .exceptionally(failure -> unreached(replica, failure)));
        } catch (IOException | SolrServerException | RuntimeException e) {
            unreached(replica, e);
        }
    }

    private static NamedList<Object> unreached(Replica replica, Throwable failure) {
        LOG.warn("replica {} was not told of a cancelled request", replica.getName(), failure);
        return new NamedList<>();
    }

    @Override
    public String getDescription() {
        return "Stops counts that are under way";
    }

    @Override
    public Category getCategory() {
        return Category.QUERY;
    }

    @Override
    public Name getPermissionName(AuthorizationContext context) {
        return Name.READ_PERM;
    }
}
