package org.cohorte.e2e.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;

/** A SolrCloud of two nodes, each a process of its own, with one collection of two shards. */
final class TwoShardCloud implements Solr {

    private static final String COLLECTION = "cohorte";
    /** Solr puts the ZooKeeper that it runs itself this far above its own port. */
    private static final int ZOOKEEPER_ABOVE = 1000;

    private final SolrProcess first;
    private final SolrProcess second;

    private TwoShardCloud(SolrProcess first, SolrProcess second) {
        this.first = first;
        this.second = second;
    }

    /** Starts both nodes below this folder and creates the collection. */
    static TwoShardCloud start(Path folder) throws IOException, InterruptedException {
        SolrNodeSettings settings = SolrNodeSettings.in(folder.resolve("node1"), SolrClassPath.ofCheckout())
                .withHeap("512m");
        SolrProcess first = SolrProcess.start(settings.withProperty("zkRun", ""));
        SolrNodeSettings other = SolrNodeSettings.in(folder.resolve("node2"), SolrClassPath.ofCheckout())
                .withHeap("512m")
                .withSecret(settings.secret())
                .withProperty("zkHost", "127.0.0.1:" + (first.url().getPort() + ZOOKEEPER_ABOVE));
        TwoShardCloud cloud = new TwoShardCloud(first, SolrProcess.start(other));
        cloud.createCollection();
        return cloud;
    }

    private void createCollection() throws IOException, InterruptedException {
        URI create = URI.create(first.url()
                + "/admin/collections?action=CREATE&name=" + COLLECTION
                + "&collection.configName=" + COLLECTION
                + "&numShards=2&replicationFactor=1&router.name=compositeId&waitForFinalState=true");
        String credentials = Base64.getEncoder()
                .encodeToString((first.user() + ":" + first.secret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(create)
                .header("Authorization", "Basic " + credentials)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the collection was not created: " + answer.body());
            }
        }
    }

    /** Either node answers for both shards. */
    @Override
    public URI collection() {
        return URI.create(second.url() + "/" + COLLECTION);
    }

    @Override
    public String user() {
        return first.user();
    }

    @Override
    public String secret() {
        return first.secret();
    }

    @Override
    public void close() {
        second.close();
        first.close();
    }
}
