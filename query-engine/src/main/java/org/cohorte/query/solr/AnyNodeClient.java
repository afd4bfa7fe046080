package org.cohorte.query.solr;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.function.Function;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;

/**
 * Asks whichever node of a cluster answers: each knows where the shards are. The one that answered last is asked first; when it
 * is out of reach, or says that it is not ready, the others are asked in turn. A request may therefore be sent twice, which
 * changes nothing: searches only read, and documents replace those of the same identifier. Safe for several threads; to be closed.
 */
public final class AnyNodeClient extends SolrClient {

    private static final long serialVersionUID = 1;

    private final transient List<SolrClient> nodes;
    private volatile int answering;

    private AnyNodeClient(List<SolrClient> nodes) {
        this.nodes = nodes;
    }

    /**
     * A client of several nodes.
     *
     * @param urls   of the collection at each node; at least one
     * @param client makes the client of one node
     */
    public static SolrClient of(List<URI> urls, Function<URI, SolrClient> client) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("no Solr node is named");
        }
        return new AnyNodeClient(urls.stream().map(client).toList());
    }

    @Override
    public NamedList<Object> request(SolrRequest<?> request, @Nullable String collection)
            throws SolrServerException, IOException {
        int first = answering;
        for (int turn = 0; ; turn++) {
            int place = (first + turn) % nodes.size();
            try {
                NamedList<Object> answer = nodes.get(place).request(request, collection);
                answering = place;
                return answer;
            } catch (SolrServerException | IOException | RuntimeException e) {
                if (turn + 1 == nodes.size() || !isAway(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether another node may do better: not when the search itself fails or takes too long, or nobody waits any more. */
    private static boolean isAway(Exception e) {
        if (Failures.isInterruption(e)) {
            return false;
        }
        if (Failures.has(e, HttpTimeoutException.class)) {
            return Failures.has(e, HttpConnectTimeoutException.class);
        }
        return Failures.answer(e).map(AnyNodeClient::isNotReady).orElseGet(() -> Failures.has(e, IOException.class));
    }

    private static boolean isNotReady(SolrException e) {
        return e.code() == ErrorCode.SERVICE_UNAVAILABLE.code || e.code() == ErrorCode.NOT_FOUND.code;
    }

    @Override
    public void close() throws IOException {
        for (SolrClient node : nodes) {
            node.close();
        }
    }
}
