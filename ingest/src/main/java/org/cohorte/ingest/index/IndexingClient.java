package org.cohorte.ingest.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.apache.solr.client.solrj.ResponseParser;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.BinaryRequestWriter;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.RequestWriter.ContentWriter;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents in Solr's binary form, a batch in one piece. SolrJ writes a body through a pipe of one kilobyte between two
 * threads, which wake each other for every kilobyte; a batch is in memory as documents anyway, and here as bytes too while
 * it travels. Safe for several threads; to be closed.
 */
public final class IndexingClient extends HttpJdkSolrClient {

    private static final long serialVersionUID = 1;

    private final transient ThreadLocal<Bytes> buffers = ThreadLocal.withInitial(Bytes::new);

    private IndexingClient(String url, Builder builder) {
        super(url, builder);
    }

    /**
     * A client of one node.
     *
     * @param url        of the node, or of a collection at it
     * @param collection when the url names none
     */
    public static IndexingClient of(URI url, @Nullable String collection, String user, String password) {
        Builder builder = new Builder(url.toString())
                .withBasicAuthCredentials(user, password)
                .withRequestWriter(new BinaryRequestWriter())
                .useHttp1_1(true);
        if (collection != null) {
            builder.withDefaultCollection(collection);
        }
        return new IndexingClient(url.toString(), builder);
    }

    @Override
    public NamedList<Object> request(SolrRequest<?> request, @Nullable String collection)
            throws SolrServerException, IOException {
        ContentWriter content = requestWriter.getContentWriter(request);
        if (content == null) {
            return super.request(request, collection);
        }
        ResponseParser parser = responseParser(request);
        String url = getRequestUrl(request, collection == null ? defaultCollection : collection)
                + initializeSolrParams(request, parser).toQueryString();
        HttpRequest post = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", content.getContentType())
                .header("Authorization", basicAuthAuthorizationStr)
                .timeout(Duration.ofMillis(requestTimeoutMillis))
                .POST(body(content))
                .build();
        boolean answered = false;
        try {
            NamedList<Object> answer = send(post, request, parser);
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                // A request that was given up may still be reading them.
                buffers.remove();
            }
        }
    }

    private NamedList<Object> send(HttpRequest post, SolrRequest<?> request, ResponseParser parser)
            throws SolrServerException, IOException {
        try {
            HttpResponse<InputStream> answer = httpClient.send(post, BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream body = answer.body()) {
                return processErrorsAndResponse(
                        answer.statusCode(),
                        "",
                        post.method(),
                        parser,
                        body,
                        type.replaceFirst(" *;.*", ""),
                        contentTypeToEncoding(type),
                        isV2ApiRequest(request),
                        post.uri().toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeException("interrupted while the index took documents", e);
        } catch (HttpTimeoutException e) {
            throw new SolrServerException("no answer within the time allowed: " + post.uri(), e);
        }
    }

    private BodyPublisher body(ContentWriter content) throws IOException {
        Bytes bytes = buffers.get();
        bytes.reset();
        content.write(bytes);
        return bytes.publisher();
    }

    /**
     * Gives its bytes away without copying them. Those of a thread serve its next request too: arrays of this size are
     * collected in the costliest way, and sending waits for the answer.
     */
    private static final class Bytes extends ByteArrayOutputStream {

        private static final int USUAL = 1 << 20;

        Bytes() {
            super(USUAL);
        }

        BodyPublisher publisher() {
            return BodyPublishers.ofByteArray(buf, 0, count);
        }
    }
}
