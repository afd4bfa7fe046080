package org.cohorte.query.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.GenericSolrRequest;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One real Solr node for all tests of a run. Each class fills it anew. */
final class SolrNodeExtension implements BeforeAllCallback {

    private static final class Node implements AutoCloseable {

        private final Path home;
        private final SolrProcess process;
        private final SolrClient client;

        Node() {
            try {
                home = Files.createTempDirectory("cohorte-query-solr");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process = SolrProcess.start(
                    SolrNodeSettings.in(home, SolrClassPath.ofCheckout()).withHeap("512m"));
            client = new HttpJdkSolrClient.Builder(process.coreUrl().toString())
                    .useHttp1_1(true)
                    .withBasicAuthCredentials(process.user(), process.secret())
                    .build();
        }

        @Override
        public void close() throws IOException {
            client.close();
            process.close();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private Optional<Node> running = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        running = Optional.of(context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Node.class, key -> new Node(), Node.class));
    }

    SolrGateway gateway() {
        return new SolrGateway(settings());
    }

    private Node node() {
        return running.orElseThrow();
    }

    SolrSettings settings() {
        Node node = node();
        return SolrSettings.of(node.process.coreUrl(), node.process.user(), node.process.secret());
    }

    /** Searches that the node has answered since it started, as it counts them itself. */
    long searches() {
        Node node = node();
        ModifiableSolrParams of = new ModifiableSolrParams();
        of.set("group", "core").set("prefix", "QUERY./query.requests", "QUERY./select.requests");
        try (SolrClient whole = new HttpJdkSolrClient.Builder(node.process.url().toString())
                .useHttp1_1(true)
                .withBasicAuthCredentials(node.process.user(), node.process.secret())
                .build()) {
            NamedList<?> metrics =
                    (NamedList<?>) whole.request(new GenericSolrRequest(SolrRequest.METHOD.GET, "/admin/metrics", of))
                            .get("metrics");
            long sum = 0;
            for (Map.Entry<String, ?> core : metrics) {
                for (Map.Entry<String, ?> handler : (NamedList<?>) core.getValue()) {
                    sum += ((Number) handler.getValue()).longValue();
                }
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SolrServerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replaces everything in the index. */
    void fill(List<SolrInputDocument> documents) {
        Node node = node();
        try {
            node.client.deleteByQuery("*:*");
            if (!documents.isEmpty()) {
                node.client.add(documents.iterator());
            }
            node.client.commit();
        } catch (SolrServerException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
