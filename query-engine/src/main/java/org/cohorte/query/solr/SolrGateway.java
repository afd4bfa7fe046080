package org.cohorte.query.solr;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.GenericSolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.cohorte.query.compile.PopulationQueries;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.patients.LateOpposition;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way to Solr: sends JSON requests, bounds them in time, stops them in Solr when the calling thread is interrupted,
 * and tells failures in words that name no machine. Safe for several threads; to be closed.
 */
public final class SolrGateway implements AutoCloseable {

    private static final String REQUEST_ID = "requestId";
    private static final long CONNECTION_SECONDS = 5;
    /** Solr gives a search up by itself; the client waits this much longer before it gives Solr up. */
    private static final long GRACE_SECONDS = 15;

    private final SolrClient client;
    private final Duration patience;
    private final Supplier<LateOpposition> lateOpposition;

    /** A gateway to an index that holds every opposition. */
    public SolrGateway(SolrSettings settings) {
        this(settings, () -> LateOpposition.NONE);
    }

    /**
     * A gateway.
     *
     * @param lateOpposition asked anew for each search that leaves opposed patients out: what the index does not hold yet
     */
    public SolrGateway(SolrSettings settings, Supplier<LateOpposition> lateOpposition) {
        this.patience = settings.patience();
        this.lateOpposition = lateOpposition;
        this.client = AnyNodeClient.of(settings.urls(), url -> client(url, settings));
    }

    private static SolrClient client(URI url, SolrSettings settings) {
        HttpJdkSolrClient.Builder builder = new HttpJdkSolrClient.Builder(url.toString())
                .useHttp1_1(true)
                .withConnectionTimeout(CONNECTION_SECONDS, TimeUnit.SECONDS)
                .withRequestTimeout(settings.patience().toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS);
        settings.user()
                .ifPresent(user -> builder.withBasicAuthCredentials(
                        user, settings.password().orElse("")));
        return builder.build();
    }

    /**
     * Sends a JSON request and waits for the answer.
     *
     * @throws EngineException when there is none
     */
    NamedList<Object> search(ObjectNode json) {
        applyLateOpposition(json);
        String id = UUID.randomUUID().toString();
        ModifiableSolrParams params = new ModifiableSolrParams()
                .set(CommonParams.JSON, json.toString())
                .set(CommonParams.TIME_ALLOWED, String.valueOf(patience.toMillis()))
                .set(REQUEST_ID, id);
        try {
            NamedList<Object> answer = client.request(new QueryRequest(params, SolrRequest.METHOD.POST));
            Failures.refusePartial(answer, patience);
            return answer;
        } catch (EngineException e) {
            throw e;
        } catch (SolrServerException | IOException | RuntimeException e) {
            // The client wraps the interruption of its own wait in a bare RuntimeException.
            throw failure(id, e);
        }
    }

    private void applyLateOpposition(ObjectNode json) {
        if (json.get("queries") instanceof ObjectNode queries && queries.has(PopulationQueries.LATELY_OPPOSED)) {
            LateOpposition late = lateOpposition.get();
            queries.put(PopulationQueries.LATELY_OPPOSED, late.opposed().toQuery());
            queries.put(PopulationQueries.LATELY_CONSENTING, late.consenting().toQuery());
        }
    }

    private EngineException failure(String id, Exception e) {
        if (Failures.isInterruption(e)) {
            stop(id);
            Thread.currentThread().interrupt();
            return Failures.stopped(e);
        }
        return Failures.of(e, patience);
    }

    /** Tells Solr that nobody waits any more. The caller does not wait for that either. */
    private void stop(String id) {
        Thread.ofVirtual().name("stop-search").start(() -> {
            try {
                client.request(new GenericSolrRequest(
                                SolrRequest.METHOD.POST, "/cancel", new ModifiableSolrParams().set(REQUEST_ID, id))
                        .setRequiresCollection(true));
            } catch (SolrServerException | IOException | RuntimeException ignored) {
                // The search then ends by its own limit of time.
            }
        });
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw Failures.of(e, patience);
        }
    }
}
