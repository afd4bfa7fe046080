package org.cohorte.e2e.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;

/** A SolrCloud, ZooKeeper and every node a process of its own, which {@code ./cohorte cluster} prepares. */
final class Cloud implements Solr {

    private static final String COLLECTION = "cohorte";

    /** What a program said, and how it ended. */
    record Said(int exit, String words) {}

    private final Path folder;
    private final ZooKeeperProcess zookeeper;
    private final SolrNodeSettings settings;
    private final List<SolrProcess> nodes = new ArrayList<>();

    private Cloud(Path folder, ZooKeeperProcess zookeeper) {
        this.folder = folder;
        this.zookeeper = zookeeper;
        this.settings = SolrNodeSettings.in(folder, SolrClassPath.ofCheckout())
                .withHeap("384m")
                .withProperty("zkHost", zookeeper.address())
                .withProperty("createZkChroot", "true")
                .withProperty("zkClientTimeout", "4000");
    }

    /** Starts so many nodes that know of no collection yet. */
    static Cloud start(Path folder, int nodes) throws IOException {
        Cloud cloud = new Cloud(folder, ZooKeeperProcess.start(folder.resolve("zookeeper")));
        for (int i = 0; i < nodes; i++) {
            cloud.nodes.add(SolrProcess.start(cloud.node("node" + i, cloud.settings.classPath())));
        }
        return cloud;
    }

    /** The same with a collection. */
    static Cloud start(Path folder, int nodes, int shards, int replicas) throws IOException, InterruptedException {
        Cloud cloud = start(folder, nodes);
        Said said = cloud.prepare("--shards", "" + shards, "--replicas", "" + replicas, "--secure");
        if (said.exit() != 0) {
            throw new IOException(said.words());
        }
        return cloud;
    }

    private SolrNodeSettings node(String name, String classPath) {
        SolrNodeSettings own = SolrNodeSettings.in(folder.resolve(name), classPath);
        SolrNodeSettings node = own.withHeap(settings.heap()).withSecret(settings.secret());
        for (var property : settings.properties().entrySet()) {
            node = node.withProperty(property.getKey(), property.getValue());
        }
        return node;
    }

    /** A node more, of another class path. */
    SolrProcess another(String name, String classPath) {
        return SolrProcess.start(node(name, classPath));
    }

    /** Runs {@code ./cohorte cluster} here. */
    Said prepare(String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("--zookeeper", zookeeper.address()));
        words.addAll(Arrays.asList(options));
        return run(folder, settings.secret(), words);
    }

    /** Runs {@code ./cohorte cluster}. */
    static Said run(Path folder, String password, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("org.cohorte.solr.cluster.ClusterProgram"));
        command.addAll(words);
        ProcessBuilder program = ZooKeeperProcess.java(folder, command.toArray(String[]::new));
        program.environment().put("COHORTE_SOLR_PASSWORD", password);
        int exit = program.start().waitFor();
        return new Said(exit, Files.readString(folder.resolve("program.log")));
    }

    ZooKeeperProcess zookeeper() {
        return zookeeper;
    }

    URI node(int place) {
        return nodes.get(place).url();
    }

    /** Kills a node as a crash does. */
    void kill(int place) {
        nodes.get(place).handle().destroyForcibly();
        nodes.get(place).handle().onExit().join();
    }

    /** Starts a node again in its old place. */
    void bringBack(int place) {
        int port = nodes.get(place).url().getPort();
        nodes.set(
                place,
                SolrProcess.start(node("node" + place, settings.classPath()).withPort(port)));
    }

    /** What a node answers. */
    HttpResponse<String> get(URI node, String path, boolean asOperator) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((user() + ":" + secret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path));
        if (asOperator) {
            request.header("Authorization", "Basic " + credentials);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Every node answers for all shards. */
    @Override
    public List<URI> collections() {
        return nodes.stream()
                .map(node -> URI.create(node.url() + "/" + COLLECTION))
                .toList();
    }

    @Override
    public String user() {
        return settings.user();
    }

    @Override
    public String secret() {
        return settings.secret();
    }

    @Override
    public void close() {
        nodes.forEach(SolrProcess::close);
        zookeeper.close();
    }
}
